package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkTest {

    @Test
    void a_mark_comes_back_as_it_went_out() {
        for (var mark : new Mark[] {new Mark(1795646400000L, "a.b"), new Mark("2026-11-25", "卡"), new Mark("", "x")}) {
            assertThat(mark.text()).matches("[A-Za-z0-9_-]+");
            assertThat(Mark.ofText(mark.text())).contains(mark);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bg", "bgo", "eDEKYQ", "bngKYQ", "%00", "AAAAAAAAAAAAAAAAAAAA"})
    void a_word_that_is_no_mark_is_none(String word) {
        assertThat(Mark.ofText(word)).isEmpty();
    }
}

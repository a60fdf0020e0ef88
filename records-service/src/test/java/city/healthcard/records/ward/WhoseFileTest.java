package city.healthcard.records.ward;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.holder.GuardianRights;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseFileTest {

    private static final Ward WARD = new Ward(new UUID(1, 1), new UUID(2, 2), GuardianRights.FULL);

    private final WhoseFile whose = new WhoseFile();

    @Test
    void a_page_is_of_the_own_file_until_it_is_said_to_be_a_ward_s() {
        assertThat(whose.isWards()).isFalse();
        assertThat(whose.at("/records/visits/7")).isEqualTo("/records/visits/7");
        whose.isOf(WARD);
        assertThat(whose.isWards()).isTrue();
        assertThat(whose.ward()).contains(WARD);
    }

    @Test
    void a_link_stays_in_the_file_that_is_shown() {
        whose.isOf(WARD);
        assertThat(whose.at("/records/")).isEqualTo("/records/wards/" + WARD.handle());
        assertThat(whose.at("/records/items/results")).isEqualTo("/records/wards/" + WARD.handle() + "/items/results");
    }
}

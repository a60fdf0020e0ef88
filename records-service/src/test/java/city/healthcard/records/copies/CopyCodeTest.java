package city.healthcard.records.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyCodeTest {

    @Test
    void a_code_may_be_typed_in_groups_in_any_case_and_with_letters_that_look_like_digits() {
        assertThat(CopyCode.typed("0123 4567-89ab cdef")).contains("0123456789ABCDEF");
        assertThat(CopyCode.typed("OI23 4567 89AB CDEF")).contains("0123456789ABCDEF");
    }

    @Test
    void what_cannot_be_a_code_is_none() {
        assertThat(CopyCode.typed("")).isEmpty();
        assertThat(CopyCode.typed("0123456789ABCDE")).isEmpty();
        assertThat(CopyCode.typed("0123456789ABCDE' or 1=1")).isEmpty();
    }

    @Test
    void a_fresh_code_is_one_and_differs_from_the_others() {
        var codes = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var code = CopyCode.fresh();
            assertThat(CopyCode.typed(code)).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(1000);
    }
}

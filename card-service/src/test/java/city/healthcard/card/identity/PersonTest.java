package city.healthcard.card.identity;

import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.guardian;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonTest {

    @Test
    void a_declaration_that_agrees_with_the_number_has_no_discrepancy() {
        assertThat(adult().discrepancies()).isEmpty();
    }

    @Test
    void a_discrepancy_is_shown_and_not_put_right() {
        var other = new Person(
                adult().name(), Sex.FEMALE, LocalDate.of(1990, 1, 2), adult().document(), adult().phone(), null);
        assertThat(other.discrepancies()).containsExactly(Discrepancy.BIRTH_DATE, Discrepancy.SEX);
    }

    @Test
    void text_of_people_names_nobody() {
        assertThat(adult() + " " + guardian()).doesNotContain("测试").doesNotContain("350299");
    }
}

package city.healthcard.card.index;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberIndexTest {

    @Test
    void a_command_gives_its_application_the_same_number_each_time() {
        var command = new CommandId(new UUID(1, 1));
        assertThat(NumberIndex.applicationNumber(command))
                .isEqualTo(NumberIndex.applicationNumber(command))
                .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    @Test
    void many_commands_give_many_numbers() {
        var numbers = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            numbers.add(NumberIndex.applicationNumber(new CommandId(new UUID(7, i))));
        }
        assertThat(numbers).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7xk2-m9qd-4tr1", "7XK2M9QD4TR1", " 7XK2 M9QD 4TRI", "7XK2-M9QD-4TRL"})
    void a_number_is_understood_however_it_is_typed(String typed) {
        assertThat(NumberIndex.applicationOf(typed)).isEqualTo(NumberIndex.applicationOf("7XK2-M9QD-4TR1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7XK2", "7XK2-M9QD-4TR1-X", "7XK2-M9QD-4TRU", "3502000000000007"})
    void anything_else_is_no_application_number(String typed) {
        assertThat(NumberIndex.applicationOf(typed)).isNull();
    }
}

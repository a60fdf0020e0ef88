package city.healthcard.eventsourcing.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    private static final UUID ID = UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e");

    record CardId(UUID value) {}

    record Sheet(CardId card, BigDecimal result, LocalDate on, Optional<String> note) {

        public boolean isHigh() {
            return result.signum() > 0;
        }
    }

    private final Sheet sheet =
            new Sheet(new CardId(ID), new BigDecimal("1.10"), LocalDate.of(2012, 2, 29), Optional.empty());

    @Test
    void a_record_is_its_components_and_nothing_it_says_about_itself() {
        assertThat(text(sheet)).isEqualTo("{\"card\":\"%s\",\"result\":1.10,\"on\":\"2012-02-29\"}".formatted(ID));
    }

    @Test
    void what_was_written_is_read_back_with_decimals_as_they_were() {
        assertThat(Json.read(Json.bytes(sheet), Sheet.class)).isEqualTo(sheet);
    }

    @Test
    void an_unknown_field_in_our_own_writing_is_a_mistake_and_in_others_is_passed_over() {
        var newer = "{\"value\":1,\"colour\":\"sea\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> Json.read(newer, Count.class)).isInstanceOf(UncheckedIOException.class);
        assertThat(Json.readTolerantly(newer, Count.class)).isEqualTo(new Count(1, null));
    }

    record Count(int value, @Nullable String of) {}

    private static String text(Object value) {
        return new String(Json.bytes(value), UTF_8);
    }
}

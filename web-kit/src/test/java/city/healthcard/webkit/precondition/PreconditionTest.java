package city.healthcard.webkit.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.webkit.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreconditionTest {

    @Test
    void a_key_is_a_uuid_with_or_without_quotes() {
        var key = UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e");
        assertThat(IdempotencyKey.of(key.toString())).isEqualTo(key);
        assertThat(IdempotencyKey.of("\"" + key + "\"")).isEqualTo(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1-1-1-1-1", "0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6", "key"})
    void anything_else_is_refused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("request.idempotency-key"));
    }

    @Test
    void a_version_is_seen_or_does_not_matter() {
        assertThat(VersionTag.expected("\"17\"")).hasValue(17);
        assertThat(VersionTag.expected("17")).hasValue(17);
        assertThat(VersionTag.expected("*")).isEmpty();
        assertThat(VersionTag.expected(null)).isEmpty();
        assertThat(VersionTag.of(17).getValue()).isEqualTo("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"17\"", "seventeen", "\"-1\"", "9999999999999999999"})
    void a_foreign_tag_is_refused(String header) {
        assertThatThrownBy(() -> VersionTag.expected(header)).isInstanceOf(ProblemException.class);
    }
}

package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {

    @Test
    void reads_every_kind_of_value() {
        assertThat(Json.readAll(" {\"a\": [1, -2.50, 1e3, true, false, null], \"b\": {}, \"c\": [] }\n\"d\""))
                .isEqualTo(List.of(
                        Map.of(
                                "a",
                                Arrays.asList(
                                        new BigDecimal("1"),
                                        new BigDecimal("-2.50"),
                                        new BigDecimal("1e3"),
                                        true,
                                        false,
                                        null),
                                "b",
                                Map.of(),
                                "c",
                                List.of()),
                        "d"));
    }

    @Test
    void reads_every_escape() {
        assertThat(Json.readAll("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d文\"")).isEqualTo(List.of("\"\\/\b\f\n\r\t中文"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "01",
                "+1",
                ".5",
                "1.",
                "nul",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "[1 2]",
                "{\"a\" 1}",
                "NaN",
                "1e9999",
                "-"
            })
    void refuses_what_is_not_json(String text) {
        assertThatThrownBy(() -> Json.readAll(text)).isInstanceOf(Refused.class);
    }

    @Test
    void refuses_what_is_nested_too_deeply() {
        assertThatThrownBy(() -> Json.readAll("[".repeat(100_000))).isInstanceOf(Refused.class);
    }
}

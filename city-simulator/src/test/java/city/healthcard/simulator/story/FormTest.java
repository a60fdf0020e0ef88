package city.healthcard.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormTest {

    static Stream<Form> forms() {
        var amended = Forms.visit("outpatient-amended", "3502001234567890", "OP-1");
        return Stream.of(
                Forms.application(Applicant.invented(new Random(1))),
                Forms.visit("outpatient", "3502001234567890", "OP-1"),
                Forms.visit("emergency", "3502001234567890", "ER-1"),
                amended,
                amended.with("\"revision\": 2", "\"revision\": 1"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_command_line_shown_to_a_reader_writes_what_is_sent(Form form) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", form.writtenBy())
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .start();
        var written = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Json.MAPPER.readTree(written)).isEqualTo(Json.MAPPER.readTree(form.text()));
        assertThat(written).doesNotContainPattern("\\{[a-zA-Z]+}");
    }
}

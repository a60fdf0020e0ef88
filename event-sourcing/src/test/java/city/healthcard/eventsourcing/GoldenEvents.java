package city.healthcard.eventsourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every event of an aggregate beside the JSON under which it was first stored. Extend it once per aggregate:
///
/// ```java
/// class CardGoldenTest extends GoldenEvents<CardEvent> {
///     CardGoldenTest() {
///         super(CardShell.TYPES, List.of(new CardIssued(…), …));
///     }
/// }
/// ```
///
/// Files lie in `src/test/resources/golden/`, named like the stored type with dots. A new event writes its file
/// when the test runs with `-Dgolden.write=true`; an existing file is never rewritten: what was stored stays
/// readable for ever.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class GoldenEvents<E> {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private final EventTypes<E> types;
    private final List<E> examples;

    /// @param examples one of every event, with every field set
    protected GoldenEvents(EventTypes<E> types, List<E> examples) {
        this.types = types;
        this.examples = examples;
    }

    @TestFactory
    Stream<DynamicTest> is_stored_as_it_always_was() {
        return examples.stream()
                .map(event -> DynamicTest.dynamicTest(types.nameOf(event), () -> assertUnchanged(event)));
    }

    @Test
    void every_event_has_an_example() {
        assertThat(examples.stream().map(Object::getClass).collect(toSet())).isEqualTo(types.classes());
    }

    @TestFactory
    Stream<DynamicTest> every_stored_form_can_still_be_read() {
        return types.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(fileOf(name)).as("the golden file of " + name).exists();
                    assertThat(types.read(name, Files.readAllBytes(fileOf(name))))
                            .isNotNull();
                }));
    }

    private void assertUnchanged(E event) throws IOException {
        var name = types.nameOf(event);
        var json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event) + '\n';
        if (Files.notExists(fileOf(name)) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(fileOf(name), json);
        }
        assertThat(fileOf(name))
                .as("run with -Dgolden.write=true, look at the file, keep it")
                .exists();
        assertThat(json).isEqualTo(Files.readString(fileOf(name), UTF_8));
        assertThat(types.read(name, Json.bytes(event))).isEqualTo(event);
    }

    private static Path fileOf(String name) {
        return FOLDER.resolve(name.replace('/', '.') + ".json");
    }
}

package city.healthcard.architecture;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.WireType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// `docs/events.md` is made from the code: every contract and every stored event, with its fields. Run with
/// `-Dgolden.write=true` to write it again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventCatalogueTest {

    private static final List<String> OWNERS = List.of("card", "audit", "payment", "records");

    private final List<? extends Class<?>> named = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("city.healthcard").stream()
                    .filter(type -> type.isAnnotatedWith(WireType.class))
                    .filter(type -> !type.getPackageName().startsWith("city.healthcard.benchmarks"))
                    .map(JavaClass::reflect)
                    .sorted(comparing(EventCatalogueTest::nameOf))
                    .toList();

    @Test
    void the_catalogue_of_events_is_what_the_code_says() throws IOException {
        var file = new Tree().root().resolve("docs/events.md");
        var catalogue = catalogue();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, catalogue);
        }

        assertThat(Files.readString(file)).isEqualTo(catalogue);
    }

    @Test
    void no_two_events_share_a_name() {
        assertThat(named.stream().map(EventCatalogueTest::nameOf)).doesNotHaveDuplicates();
    }

    private String catalogue() {
        var text = new StringBuilder("""
                # Events

                Made from the code; a test compares. **Contracts** travel on Kafka as CloudEvents 1.0 in binary
                mode, on the topic of their owner, keyed by the citizen's pseudonym (else by the id of the thing).
                **Stored events** are private to their service.

                | topic | partitions | kept |
                |---|---|---|
                """);
        OWNERS.forEach(owner -> text.append("| `%s` | 4 | for ever, not compacted |%n".formatted(owner)));
        for (var owner : OWNERS) {
            text.append("%n## %s-service%n%n### Contracts%n%n".formatted(owner));
            text.append(table(owner + '.'));
            text.append("%n### Stored events%n%n".formatted());
            text.append(table(storedPrefixes(owner)));
        }
        return text.toString();
    }

    private String table(String... prefixes) {
        return "| name | fields |\n|---|---|\n"
                + named.stream()
                        .filter(type -> Arrays.stream(prefixes)
                                .anyMatch(prefix -> nameOf(type).startsWith(prefix)
                                        || prefix.startsWith("city.")
                                                && type.getPackageName().startsWith(prefix)))
                        .map(type -> "| `%s` | %s |%n".formatted(nameOf(type), fields(type)))
                        .collect(joining());
    }

    private static String storedPrefixes(String owner) {
        return "city.healthcard." + owner + '.';
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(field -> '`' + field.getName() + '`')
                .collect(joining(" "));
    }

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(WireType.class).value();
    }
}

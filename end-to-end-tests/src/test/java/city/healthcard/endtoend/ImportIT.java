package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.importer.Importer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportIT {

    @Test
    void the_sample_agrees_with_its_bundles_and_importing_again_changes_nothing() {
        var addresses = Suite.shared().addresses();

        assertThat(Importer.bring(addresses, List.of("sample"), System.out)).isTrue();
        var before = recorded();
        assertThat(Importer.bring(addresses, List.of("sample"), System.out)).isTrue();

        assertThat(before).isNotZero();
        assertThat(recorded()).isEqualTo(before);
    }

    private static long recorded() {
        return StoredEvents.byType(Suite.shared()).entrySet().stream()
                .filter(type -> type.getKey().startsWith("records/visit-"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

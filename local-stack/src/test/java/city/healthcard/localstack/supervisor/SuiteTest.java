package city.healthcard.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuiteTest {
    private final Suite suite = new Suite(Path.of(""), Path.of(".state"), new Ports(18_080), Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"card", "records", "audit", "payment"})
    void a_service_is_not_given_what_nobody_gives_it_in_production(String service) throws Exception {
        var compose = Files.readString(ProjectFolder.find().resolve("docker-compose.yml"));
        var known = Pattern.compile("(?m)^ +(HC_[A-Z_]+):")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(suite.environmentOf(service).keySet());
    }

    @Test
    void every_part_has_a_port_of_its_own_in_the_row() {
        var ports = suite.parts().stream().map(Part::port).toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 18_080 && port <= 18_090);
    }

    @Test
    void every_part_is_stopped_once() {
        var stopped = Suite.stopOrder().stream().flatMap(Set::stream).sorted().toList();
        assertThat(stopped).isEqualTo(names().stream().sorted().toList());
    }

    @Test
    void nobody_needs_a_part_that_is_not_there() {
        assertThat(suite.parts()).allSatisfy(part -> assertThat(names()).containsAll(part.needs()));
    }

    private List<String> names() {
        return suite.parts().stream().map(Part::name).toList();
    }
}

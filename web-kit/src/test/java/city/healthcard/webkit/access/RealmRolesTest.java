package city.healthcard.webkit.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealmRolesTest {

    @Test
    void the_roles_that_the_identity_provider_gives_are_those_that_endpoints_can_name() throws IOException {
        var realm = new ObjectMapper()
                .readTree(Path.of("../deploy/keycloak/healthcard-realm.json").toFile());
        var given = StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .map(role -> role.path("name").asText())
                .collect(toSet());

        assertThat(given).isEqualTo(Roles.OF_STAFF_AND_MACHINES);
    }
}

package city.healthcard.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealmFileTest {

    private static final Path FILE = Path.of("../deploy/keycloak/healthcard-realm.json");

    @Test
    void everybody_of_the_suite_is_there() {
        var realm = RealmFile.read(FILE, Map.of());

        assertThat(realm.users())
                .containsKeys(
                        "clerk.wang",
                        "clerk.li",
                        "auditor.chen",
                        "auditor.lin",
                        "finance.zhao",
                        "office.huang",
                        "maker.zheng",
                        "teller.xu",
                        "bureau.wu",
                        "operator");
        assertThat(realm.clients())
                .containsKeys(
                        "staff-pages",
                        "his-35020001",
                        "his-35020602",
                        "importer",
                        "maker",
                        "bank",
                        "card-service",
                        "records-service",
                        "audit-service",
                        "payment-service");
    }

    @Test
    void every_machine_has_a_service_account_and_every_person_a_password() {
        var realm = RealmFile.read(FILE, Map.of());

        assertThat(realm.clients().values())
                .filteredOn(client -> client.grants().contains(Realm.Grant.CLIENT_CREDENTIALS))
                .hasSize(9)
                .allSatisfy(client -> assertThat(realm.serviceAccountOf(client)).isPresent());
        assertThat(realm.users().values())
                .allSatisfy(user -> assertThat(user.password().isPresent())
                        .isNotEqualTo(user.serviceAccountOf().isPresent()));
    }

    @Test
    void ids_tell_nothing_and_are_never_shared() {
        var realm = RealmFile.read(FILE, Map.of());

        assertThat(realm.users().values())
                .extracting(Realm.User::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void places_are_filled_from_the_environment() {
        var moved = RealmFile.read(FILE, Map.of("HC_PUBLIC_URL", "https://card.test"));

        assertThat(moved.client("staff-pages").orElseThrow().redirects())
                .contains("https://card.test/audit/staff/signed-in");
    }

    @Test
    void an_access_token_never_lasts_longer_than_a_quarter_of_an_hour() {
        var realm = RealmFile.parse("{\"realm\":\"r\",\"accessTokenLifespan\":86400}", Map.of());

        assertThat(realm.accessTokenLifespan()).isEqualTo(Duration.ofMinutes(15));
    }
}

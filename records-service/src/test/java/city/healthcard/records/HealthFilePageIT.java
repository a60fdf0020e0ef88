package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "both",
        roles = {Roles.CITIZEN, Roles.INSTITUTION_GATEWAY},
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = HealthFilePageIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class HealthFilePageIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000a001";
    private static final String CARD = "3502999900000001";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    HealthFiles files;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void visits_of_a_life_are_on_file() {
        var index = indexes.cardOf(CARD);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(
                    UUID.fromString(CITIZEN), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
        for (var visit : visits().split("\n---\n")) {
            given().contentType(ContentType.JSON)
                    .body(visit)
                    .post("/api/visits")
                    .then()
                    .statusCode(lessThan(202));
        }
        var citizen = new CitizenId(UUID.fromString(CITIZEN));
        soon(() -> assertThat(files.fileOf(citizen).await().indefinitely().shown())
                .hasSize(4)
                .anySatisfy(entry -> assertThat(entry.revision()).isEqualTo(2)));
    }

    @OnAScreen
    void the_file_and_who_read_it_are_good_on_every_screen(Setting setting) {
        given().header("Card-Number", "3502999900009999")
                .get("/api/citizens/" + CITIZEN + "/file")
                .then()
                .statusCode(403);
        soon(() -> given().get("/api/file/accesses").then().body("accesses.refusal", hasItem("file.not-entitled")));
        try (var tab = CHROMIUM.open(setting, records.toString())) {
            tab.mustBeGood("file");
            tab.go(records + "accesses");
            assertThat(tab.texts(".badge.refused")).isNotEmpty();
            tab.mustBeGood("accesses");
        }
    }

    @OnAScreen
    void a_corrected_visit_shows_what_was_said_before_beside_what_is_said_now(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records.toString())) {
            tab.follow("h3 a:has-text('原发性高血压')");
            assertThat(tab.texts("del")).anyMatch(text -> text.contains("11.2"));
            tab.mustShow("7.2 mmol/L");
            tab.mustBeGood("visit");
        }
    }

    @OnAScreen
    void the_file_of_another_day_is_shown_as_it_was(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "history")) {
            assertThat(tab.texts("li.event")).hasSize(4);
            tab.mustBeGood("history");
            tab.fill("#on", "2020-01-01");
            tab.click("main form button");
            tab.await("h2");
            assertThat(tab.texts("li.event")).isEmpty();
            tab.go(records + "history?on=9999-12-31");
            assertThat(tab.texts("li.event")).hasSize(4);
            tab.go(records + "history?on=yesterday");
            tab.await(".expected-all");
            tab.mustBeGood("history-expected");
        }
    }

    @Test
    void a_visit_of_somebody_else_is_not_there() {
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), records + "visits/" + UUID.randomUUID())) {
            tab.mustShow("没有找到这个页面");
        }
    }

    private static String visits() {
        try (var file = HealthFilePageIT.class.getResourceAsStream("/visits-of-a-life.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("%CARD%", CARD);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }
}

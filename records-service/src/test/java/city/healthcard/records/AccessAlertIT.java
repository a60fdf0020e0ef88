package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.reading.Reader.Keeping;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Reader.Treating;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A citizen is told who reads the file, or tries to, without looking for it. Each test has institutions of its own:
/// one is new only once.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = AccessAlertIT.CITIZEN,
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = AccessAlertIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class AccessAlertIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000f201";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000431";
    private static final String BANNER = "#access-news";
    private static final AtomicInteger INSTITUTIONS = new AtomicInteger(35_029_300);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    Door door;

    @Inject
    Alerts alerts;

    @TestHTTPResource
    URI records;

    private final String institution = String.valueOf(INSTITUTIONS.incrementAndGet());

    @BeforeEach
    void a_card() {
        town.issue(CITIZEN_ID, CARD);
    }

    private void reads(String reader, Scope scope, boolean glass) {
        reads(institution, reader, scope, glass);
    }

    private void reads(String from, String reader, Scope scope, boolean glass) {
        var card = glass ? Presented.NONE : Presented.VALID;
        door.admit(new Treating(reader, from, false, card, false, glass), CITIZEN_ID, scope)
                .await()
                .atMost(Town.PATIENCE);
    }

    private void isRefused(String reader, int times) {
        var stranger = new Treating(reader, institution, false, Presented.NONE, false, false);
        var codes = Multi.createFrom()
                .range(0, times)
                .onItem()
                .transformToUniAndMerge(_ -> door.admit(stranger, CITIZEN_ID, Scope.FILE)
                        .map(_ -> "let in")
                        .onFailure(ProblemException.class)
                        .recoverWithItem(failure -> failure.problem().code()))
                .collect()
                .asList()
                .await()
                .atMost(Town.PATIENCE);
        assertThat(codes).hasSize(times).containsOnly("file.not-entitled");
    }

    private List<AlertNote> told() {
        return told(institution);
    }

    private List<AlertNote> told(String of) {
        return alerts.of(CITIZEN_ID).await().atMost(Town.PATIENCE).stream()
                .filter(note -> note.institution().equals(of))
                .toList();
    }

    /// Something else that comes later is told: what came before has been looked at.
    private void somethingElseIsTold() {
        var another = String.valueOf(INSTITUTIONS.incrementAndGet());
        reads(another, "dr-else", Scope.FILE, false);
        soon(() -> assertThat(told(another)).hasSize(1));
    }

    @Test
    void an_institution_is_told_of_when_it_reads_for_the_first_time_and_never_again() {
        reads("dr-1", Scope.FILE, false);
        soon(() -> assertThat(told()).extracting(AlertNote::occasion).containsExactly("new-institution"));
        reads("dr-2", Scope.FILE, false);
        reads("dr-1", Scope.SUMMARY, false);
        somethingElseIsTold();
        assertThat(told()).extracting(AlertNote::occasion).containsExactly("new-institution");
    }

    @Test
    void what_is_read_behind_broken_glass_is_told_once_when_it_breaks() {
        reads("dr-3", Scope.BREAK_GLASS, true);
        reads("dr-3", Scope.FILE, true);
        reads("dr-3", Scope.FILE, false);
        somethingElseIsTold();
        assertThat(told()).extracting(AlertNote::occasion).containsExactly("broken-glass");
    }

    @Test
    void a_loop_of_attempts_leaves_one_alert_in_a_window() {
        isRefused("robot", 40);
        isRefused("second robot", 40);
        somethingElseIsTold();
        assertThat(told().stream().filter(note -> note.occasion().equals("refused")))
                .as("one, or two when the hour has just turned")
                .hasSizeBetween(1, 2);
    }

    @Test
    void who_takes_back_what_they_said_is_no_news_and_is_when_they_read_more() {
        door.admitToEach(
                        UUID.randomUUID(),
                        new Keeping("his", institution, "RECORDMGT"),
                        List.of(CITIZEN_ID),
                        Scope.EXPORT)
                .await()
                .atMost(Town.PATIENCE);
        reads("dr-4", Scope.FILE, false);
        soon(() -> assertThat(told()).extracting(AlertNote::occasion).containsExactly("new-institution"));
    }

    @Test
    void the_own_looks_are_never_told_and_the_list_is_an_answer_too() {
        given().get("/api/file").then().statusCode(200);
        given().get("/api/file/accesses").then().statusCode(200);
        reads("dr-5", Scope.FILE, false);
        soon(() -> assertThat(told()).hasSize(1));
        given().get("/api/file/alerts")
                .then()
                .statusCode(200)
                .body("alerts.findAll { it.capacity == 'citizen' }", hasSize(0))
                .body("alerts.find { it.institution == '" + institution + "' }.occasion", equalTo("new-institution"));
    }

    @OnAScreen
    void the_first_page_says_what_is_new_until_the_list_was_looked_at(Setting setting) {
        reads("dr-6", Scope.FILE, false);
        isRefused("robot", 3);
        somethingElseIsTold();
        soon(() -> assertThat(told()).hasSizeBetween(2, 3));
        try (var tab = CHROMIUM.open(setting, records.toString())) {
            tab.await(BANNER + " .fresh");
            assertThat(tab.texts(BANNER + " li")).isNotEmpty().anyMatch(line -> line.contains(institution));
            tab.mustBeGood("access-news");
            tab.follow(BANNER + " li a");
            tab.await("li.event .fresh");
            assertThat(tab.address()).contains("/records/accesses");
            tab.mustBeGood("accesses-new");
            soon(() -> given().header("Accept", "text/html")
                    .get("/")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("access-news"))));
        }
    }
}

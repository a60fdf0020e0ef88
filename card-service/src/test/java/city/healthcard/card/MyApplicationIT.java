package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static city.healthcard.card.OnlineApplicant.browser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.index.NumberIndex;
import city.healthcard.contracts.audit.AuditContract.ApplicationReturned;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class MyApplicationIT {

    private static final LocalDate BIRTH = LocalDate.of(1986, 3, 3);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @Inject
    Pool pool;

    @Inject
    NumberIndex index;

    /// @param token of its applicant
    private record Applied(UUID id, UUID citizen, String number, String document, String token) {}

    @Test
    void who_knows_the_number_and_has_the_telephone_comes_in_and_with_a_wrong_code_nobody() {
        var applied = applied();
        browser()
                .formParam("number", applied.number())
                .post("/my-application/code")
                .then()
                .statusCode(200)
                .body(not(containsString("我的人")));
        browser()
                .formParams(Map.of("number", applied.number(), "code", "not-it"))
                .post("/my-application/session")
                .then()
                .statusCode(401)
                .body(containsString("id=\"code-expected\""));
        browser()
                .formParams(Map.of("number", applied.number(), "code", codeOf(applied)))
                .post("/my-application/session")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/card/my-application"))
                .cookie("hc_citizen");
    }

    @Test
    void a_program_comes_in_the_same_way_and_a_number_that_nobody_has_is_answered_alike() {
        var applied = applied();
        session("{\"applicationNumber\": \"%s\"}".formatted(applied.number()), 401)
                .body("code", equalTo("session.code-needed"));
        session("{\"applicationNumber\": \"7XK2-M9QD-4TR1\"}", 401).body("code", equalTo("session.code-needed"));
        session("{\"applicationNumber\": \"7XK2-M9QD-4TR1\", \"code\": \"000000\"}", 401)
                .body("code", equalTo("session.refused"));
        var right = "{\"applicationNumber\": \"%s\", \"code\": \"%s\"}".formatted(applied.number(), codeOf(applied));
        assertThat(session(right, 200).extract().<String>path("token")).isNotEmpty();
        session(right, 401).body("code", equalTo("session.refused"));
    }

    @OnAScreen
    void what_was_returned_is_corrected_and_sent_again(Setting setting) {
        var applied = applied();
        Neighbours.say(new ApplicationReturned(applied.citizen(), applied.id(), 1));
        soon(() -> state(applied, "returned"));
        try (var tab = CHROMIUM.open(setting, card + "my-application", applied.token())) {
            // The reasons come from audit-service, which is not there.
            tab.await("main a[href='/audit/my-review']");
            tab.mustLookGood("my-application-returned");
        }
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        applicant.sees("check").statusCode(200).body(containsString("我的人"), containsString(applied.document()));
        applicant.says("name", Map.of("name", "更正人"), "check");
        assertThat(applicant.sent()).isEqualTo(applied.number());
        soon(() -> as(office())
                .get("/api/applications/" + applied.id())
                .then()
                .body("state", equalTo("submitted"))
                .body("round", equalTo(2)));
    }

    @Test
    void a_correction_cannot_turn_the_applicant_into_somebody_else() {
        var applied = applied();
        Neighbours.say(new ApplicationReturned(applied.citizen(), applied.id(), 1));
        soon(() -> state(applied, "returned"));
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        applicant.says("document", Map.of("number", document()), "check");
        applicant.sends().statusCode(409).body(containsString("更正不能换成另一个人"));
    }

    @Test
    void what_was_not_returned_is_not_corrected() {
        browser()
                .header("Authorization", "Bearer " + applied().token())
                .post("/my-application/correction")
                .then()
                .statusCode(409);
    }

    @Test
    void an_applicant_withdraws_with_two_taps() {
        var applied = applied();
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), card + "my-application", applied.token())) {
            tab.mustBeGood("my-application");
            tab.click("main summary");
            tab.click("details button");
            tab.mustShow("申请已撤回");
            tab.mustBeGood("withdrawn");
        }
        soon(() -> state(applied, "withdrawn"));
    }

    @OnAScreen
    void a_card_is_activated_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, card + "activate")) {
            tab.mustBeGood("activate");
            tab.fill("#number", "3502990000000000");
            tab.fill("#document", document());
            tab.fill("#code", "12345678");
            tab.fill("#password", "筼筜白鹭-2026");
            tab.fill("#again", "筼筜白鹭-2027");
            tab.click("main button.next");
            tab.await("#again-expected");
            assertThat(tab.value("#password")).isEmpty();
            tab.mustLookGood("activate-refused");
        }
    }

    private Applied applied() {
        var document = document();
        var answer = as(clerk(HOSPITAL))
                .body("""
                        {"applicant": {"name": "我的人", "sex": "male", "birthDate": "%s",
                                       "document": {"type": "01", "number": "%s"}, "phone": "%s"},
                         "coverage": {"kind": "uninsured"},
                         "delivery": {"method": "branch", "branch": "350203-01"}}
                        """.formatted(BIRTH, document, People.phone(document)))
                .post("/api/applications")
                .then()
                .statusCode(201)
                .extract();
        var id = UUID.fromString(answer.path("id"));
        var citizen = UUID.fromString(answer.path("citizen"));
        var token = TokenIssuers.citizen(
                citizen.toString(), Set.of(Roles.APPLICANT), Map.of(Claims.APPLICATION, id.toString()));
        var applied = new Applied(id, citizen, answer.path("number"), document, token);
        soon(() -> state(applied, "submitted"));
        return applied;
    }

    /// Nobody reads a code out of the database; but there are only a million, and the test has the key.
    private String codeOf(Applied applied) {
        var purpose = "applicant " + applied.id();
        soon(() -> assertThat(hashOf(purpose)).isNotEmpty());
        var hash = hashOf(purpose);
        return IntStream.range(0, 1_000_000)
                .parallel()
                .mapToObj("%06d"::formatted)
                .filter(code -> index.ofSource("code " + purpose, code).equals(hash))
                .findAny()
                .orElseThrow();
    }

    private String hashOf(String purpose) {
        var rows = pool.preparedQuery("select code_hash from one_time_code where subject = $1")
                .executeAndAwait(Tuple.of(index.ofSource("code", purpose)));
        return rows.iterator().hasNext()
                ? Objects.requireNonNull(rows.iterator().next().getString(0))
                : "";
    }

    private static ValidatableResponse session(String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/applicant-sessions")
                .then()
                .statusCode(status);
    }

    private static void state(Applied applied, String state) {
        as(office())
                .get("/api/applications/" + applied.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private static String office() {
        return TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static city.healthcard.card.OnlineApplicant.browser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.application.Application;
import city.healthcard.card.attachment.PictureTest;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.contracts.audit.AuditContract.ApplicationReturned;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CorrectedAtHomeIT {

    private static final LocalDate BIRTH = LocalDate.of(1984, 4, 4);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);
    private static final byte[] SCAN = PictureTest.picture("png", 640, 400);

    @Inject
    Pool pool;

    @Inject
    Hearts hearts;

    /// @param token of its applicant
    private record Applied(UUID id, UUID citizen, String number, String document, String token) {}

    @Test
    void what_corrects_an_application_opens_to_whoever_is_signed_in_and_goes_on_after_signing_in_again() {
        var applied = returned(atDesk(""));
        var applicant = OnlineApplicant.correcting(applied.token(), "name");
        applicant.says("name", Map.of("name", "改好的人"), "check");
        var left = applicant.signedOut();
        left.sees("check")
                .statusCode(401)
                .body(
                        containsString("value=\"" + applied.number() + "\""),
                        not(containsString("改好的人")),
                        not(containsString(applied.document())));
        left.tries("name", Map.of("name", "别的人")).statusCode(401);
        left.triesToShow("photo", SCAN).statusCode(401);
        left.sends().statusCode(401);
        var other = token(UUID.randomUUID(), UUID.randomUUID());
        browser()
                .header("Authorization", "Bearer " + other)
                .cookie("hc_draft", applicant.cookie())
                .get("/apply/check")
                .then()
                .statusCode(401);
        OnlineApplicant.resumed(applicant.code(), People.phone(applied.document()))
                .sees("check")
                .statusCode(401);
        browser()
                .header("Authorization", "Bearer " + applied.token())
                .cookie("hc_draft", applicant.cookie())
                .post("/my-application/correction")
                .then()
                .statusCode(303)
                .cookie("hc_draft", applicant.cookie());
        applicant.sees("check").statusCode(200).body(containsString("改好的人"));
    }

    @Test
    void what_was_typed_for_an_application_goes_when_it_is_withdrawn_and_when_its_citizen_is_forgotten() {
        var applied = returned(atDesk(""));
        var applicant = OnlineApplicant.correcting(applied.token(), "scan");
        applicant.shows("scan", SCAN, "check");
        assertThat(kept(applied)).isEqualTo(2);
        as(applied.token())
                .post("/api/applications/" + applied.id() + "/withdrawal")
                .then()
                .statusCode(200);
        soon(() -> assertThat(kept(applied)).isZero());
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply"));

        keepLate(applied);
        assertThat(kept(applied)).isEqualTo(1);
        var erasures = "/api/erasures/" + applied.citizen();
        var erasure = as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .body(Map.of("ground", "consent-withdrawn"))
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("erasure");
        as(TokenIssuers.staff("auditor", Set.of(Roles.REGISTRATION_AUDITOR), Map.of()))
                .post(erasures + "/" + erasure + "/approval")
                .then()
                .statusCode(200);
        soon(() -> assertThat(kept(applied)).isZero());
    }

    @Test
    void what_a_desk_corrected_meanwhile_is_not_overwritten_and_what_was_typed_is_not_lost() {
        var applied = returned(atDesk(""));
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        applicant.says("name", Map.of("name", "家里改的"), "check");
        as(clerk(HOSPITAL))
                .body(form(applied.document(), "窗口改的", ""))
                .post("/api/applications/" + applied.id() + "/corrections")
                .then()
                .statusCode(200);
        refusedAsStale(applicant.sends());
        Neighbours.say(new ApplicationReturned(applied.citizen(), applied.id(), 2));
        soon(() -> state(applied).body("state", equalTo("returned")).body("round", equalTo(2)));
        refusedAsStale(applicant.sends());
        assertThat(open(applied).form().applicant().name().value()).isEqualTo("窗口改的");
        var anew = OnlineApplicant.correcting(applied.token(), "");
        anew.sees("check").body(containsString("窗口改的"));
        assertThat(anew.sent()).isEqualTo(applied.number());
    }

    /// What the draft was before anybody was told, put back, is a death in between.
    @Test
    void a_correction_that_was_taken_and_never_told_of_is_told_and_not_refused_as_stale() {
        var applied = returned(atDesk(""));
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        applicant.says("name", Map.of("name", "改好的人"), "check");
        var typed = await("select sealed from application_draft where application_id = $1", applied)
                .iterator()
                .next()
                .getBuffer(0)
                .getDelegate();
        assertThat(applicant.sent()).isEqualTo(applied.number());
        pool.preparedQuery("update application_draft set sealed = $2 where application_id = $1")
                .execute(Tuple.of(applied.id(), typed))
                .await()
                .atMost(Duration.ofSeconds(9));
        applicant
                .tries("name", Map.of("name", "又改的人"))
                .statusCode(303)
                .header("Location", endsWith("/card/apply/sent/" + applied.number()));
        assertThat(open(applied).form().applicant().name().value()).isEqualTo("改好的人");
    }

    @Test
    void nothing_is_answered_otherwise_while_the_answers_are_on_their_way() {
        var applied = returned(atDesk(""));
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        await(
                "update application_draft set sending_until = now() + interval '1 minute' where application_id = $1",
                applied);
        applicant.tries("name", Map.of("name", "太晚的人")).statusCode(409);
        await(
                "update application_draft set sending_until = now() - interval '1 second' where application_id = $1",
                applied);
        applicant.says("name", Map.of("name", "及时的人"), "check");
        assertThat(applicant.sent()).isEqualTo(applied.number());
        assertThat(open(applied).form().applicant().name().value()).isEqualTo("及时的人");
    }

    private RowSet<Row> await(String statement, Applied applied) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(applied.id()))
                .await()
                .atMost(Duration.ofSeconds(9));
    }

    @Test
    void an_address_that_is_not_asked_for_stays_and_the_queue_of_the_desk_too() {
        var applied = returned(atDesk("思明区虚构路 1 号"));
        var applicant = OnlineApplicant.correcting(applied.token(), "");
        applicant.sees("check").body(not(containsString("/card/apply/district")));
        applicant.says("name", Map.of("name", "改名的人"), "check");
        applicant.sent();
        var corrected = open(applied);
        assertThat(corrected.form().applicant().address()).isEqualTo("思明区虚构路 1 号");
        assertThat(corrected.form().applicant().name().value()).isEqualTo("改名的人");
        assertThat(corrected.desk().institution()).isEqualTo(HOSPITAL);
    }

    @Test
    void who_applied_at_home_may_join_the_queue_of_another_district() {
        var applied = returned(atHome());
        var applicant = OnlineApplicant.correcting(applied.token(), "district");
        applicant.says("district", Map.of("district", "350213"), "check");
        assertThat(applicant.sent()).isEqualTo(applied.number());
        soon(() -> state(applied).body("round", equalTo(2)).body("district", equalTo("350213")));
    }

    private static void refusedAsStale(ValidatableResponse answer) {
        answer.statusCode(409).body(containsString("已另行更正"), containsString("家里改的"));
    }

    private Application.Open open(Applied applied) {
        return (Application.Open)
                hearts.stateOf(new ApplicationId(applied.id())).await().atMost(Duration.ofSeconds(10));
    }

    /// As a request that was under way when the application ended would leave it.
    private void keepLate(Applied applied) {
        pool.preparedQuery("insert into application_draft (id, sealed, version, ends_at, application_id)"
                        + " values ($1, $2, 0, now() + interval '1 day', $3)")
                .executeAndAwait(Tuple.of(UUID.randomUUID(), Buffer.buffer("sealed"), applied.id()));
    }

    /// Drafts and pictures of the application.
    private long kept(Applied applied) {
        return pool.preparedQuery("""
                        select (select count(*) from application_draft where application_id = $1)
                             + (select count(*) from application_draft_picture
                                join application_draft on id = draft_id where application_id = $1)
                        """)
                .executeAndAwait(Tuple.of(applied.id()))
                .iterator()
                .next()
                .getLong(0);
    }

    private static Applied returned(Applied applied) {
        Neighbours.say(new ApplicationReturned(applied.citizen(), applied.id(), 1));
        soon(() -> state(applied).body("state", equalTo("returned")));
        return applied;
    }

    private static Applied atDesk(String address) {
        var document = document();
        var answer = as(clerk(HOSPITAL))
                .body(form(document, "窗口人", address))
                .post("/api/applications")
                .then()
                .statusCode(201)
                .extract();
        return applied(
                UUID.fromString(answer.path("id")),
                UUID.fromString(answer.path("citizen")),
                answer.path("number"),
                document);
    }

    private static Applied atHome() {
        var document = document();
        var number = OnlineApplicant.adult(document).sent();
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        soon(() -> state(application.value()));
        var citizen = state(application.value()).extract().<String>path("citizen");
        return applied(application.value(), UUID.fromString(citizen), number, document);
    }

    private static Applied applied(UUID id, UUID citizen, String number, String document) {
        return new Applied(id, citizen, number, document, token(citizen, id));
    }

    private static String form(String document, String name, String address) {
        var lives = address.isEmpty() ? "" : "\"address\": \"" + address + "\",";
        return """
                {"applicant": {"name": "%s", "sex": "male", "birthDate": "%s", %s
                               "document": {"type": "01", "number": "%s"}, "phone": "%s"},
                 "coverage": {"kind": "uninsured"},
                 "delivery": {"method": "branch", "branch": "350203-01"}}
                """.formatted(name, BIRTH, lives, document, People.phone(document));
    }

    private static String token(UUID citizen, UUID application) {
        return TokenIssuers.citizen(
                citizen.toString(), Set.of(Roles.APPLICANT), Map.of(Claims.APPLICATION, application.toString()));
    }

    private static ValidatableResponse state(Applied applied) {
        return state(applied.id());
    }

    private static ValidatableResponse state(UUID application) {
        return as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .get("/api/applications/" + application)
                .then()
                .statusCode(200);
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

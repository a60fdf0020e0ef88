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
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.Attachment;
import city.healthcard.card.attachment.PictureTest;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Person;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class OnlineApplicationIT {

    private static final LocalDate BIRTH = LocalDate.of(1991, 7, 9);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);

    @Inject
    Pool pool;

    @Inject
    Hearts hearts;

    @ConfigProperty(name = "hc.blobs")
    Path blobs;

    @Test
    void an_application_made_at_home_is_one_like_those_of_a_desk() {
        var number = OnlineApplicant.adult(document()).sent();
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        soon(() -> as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .get("/api/applications/" + application)
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("number", equalTo(number))
                .body("institution", nullValue())
                .body("district", equalTo("350206")));
    }

    @Test
    void whoever_applies_at_home_and_at_a_desk_is_refused_the_second_time_in_the_same_words() {
        var document = document();
        var desk = desk(document);
        as(clerk(HOSPITAL)).body(desk).post("/api/applications").then().statusCode(201);
        var refused = as(clerk(HOSPITAL))
                .header("Accept-Language", "zh")
                .body(desk)
                .post("/api/applications")
                .then();
        refused.statusCode(409);
        OnlineApplicant.adult(document)
                .sends()
                .statusCode(409)
                .body(containsString(refused.extract().path("detail")));
    }

    @Test
    void who_has_the_document_takes_over_at_a_desk_what_somebody_sent_who_knew_its_number() {
        var document = document();
        var stranger = OnlineApplicant.adult(document);
        stranger.says("phone", Map.of("phone", "13911112222"), "check");
        var number = stranger.sent();
        OnlineApplicant.adult(document).sends().statusCode(409).body(containsString("持证件原件到申请窗口"));
        var taken = as(clerk(HOSPITAL))
                .body(desk(document))
                .post("/api/applications")
                .then()
                .statusCode(201)
                .extract();
        soon(() -> state(number, "withdrawn"));
        var open = (Application.Open) stateOf(taken.path("number"));
        assertThat(open.form().applicant().phone().value()).endsWith(People.phone(document));
        assertThat(person(taken.path("citizen")).phone().value()).endsWith(People.phone(document));
        as(clerk(HOSPITAL))
                .body(desk(document))
                .post("/api/applications")
                .then()
                .statusCode(409)
                .body("code", equalTo("application.already-open"));
        OnlineApplicant.adult(document).sends().statusCode(409);
        assertThat(stateOf(taken.path("number"))).isInstanceOf(Application.Open.class);
    }

    @Test
    void a_passport_that_is_shown_is_believed_over_another_name_and_birth_date_that_were_only_said() {
        var passport = "E" + (10_000_000 + SERIALS.incrementAndGet());
        var stranger = new OnlineApplicant();
        stranger.says("who", Map.of("who", "self"), "phone");
        stranger.says("phone", Map.of("phone", "13911112222"), "document-type");
        stranger.says("document-type", Map.of("type", "03"), "document");
        stranger.says("document", Map.of("number", passport), "name");
        stranger.says("name", Map.of("name", "冒名人"), "birth");
        stranger.says("birth", Map.of("birthDate", "1970-01-01", "sex", "female"), "coverage");
        stranger.says("coverage", Map.of("kind", "uninsured"), "delivery");
        stranger.says("delivery", Map.of("method", "branch"), "branch");
        stranger.says("branch", Map.of("branch", "350203-01"), "district");
        stranger.says("district", Map.of("district", "350206"), "photo");
        stranger.shows("photo", new byte[0], "scan");
        stranger.shows("scan", new byte[0], "check");
        stranger.sent();
        var shown = desk(document())
                .replaceAll(
                        "\"type\": \"01\", \"number\": \"\\d{17}[0-9X]\"",
                        "\"type\": \"03\", \"number\": \"" + passport + "\"");
        var taken = as(clerk(HOSPITAL))
                .body(shown)
                .post("/api/applications")
                .then()
                .statusCode(201)
                .extract();
        assertThat(person(taken.path("citizen")).name().value()).isEqualTo("网上人");
    }

    @Test
    void a_desk_does_not_take_over_what_is_approved() {
        var document = document();
        var number = OnlineApplicant.adult(document).sent();
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        var citizen = ((Application.Open) stateOf(number)).citizen();
        Neighbours.say(new RegistrationApproved(citizen.value(), application.value(), 1));
        soon(() -> state(number, "awaiting-deposit"));
        as(clerk(HOSPITAL))
                .body(desk(document))
                .post("/api/applications")
                .then()
                .statusCode(409);
        state(number, "awaiting-deposit");
    }

    @Test
    void pressing_the_button_again_and_at_once_sends_one_application() {
        var applicant = OnlineApplicant.adult(document());
        var sent = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(applicant::sent))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        applicant.sees("check").statusCode(303).header("Location", containsString("/card/apply/sent/"));
    }

    /// The first picture is kept after the application is taken and before anybody is told: a place where
    /// nothing can
    /// be kept is a death in between.
    @Test
    void who_dies_between_taking_and_telling_is_told_before_anything_is_changed() throws IOException {
        var applicant = OnlineApplicant.adult(document());
        applicant.shows("photo", PictureTest.picture("jpeg", 480, 640), "check");
        var aside = blobs.resolveSibling(UUID.randomUUID().toString());
        Files.createDirectories(blobs);
        Files.move(blobs, aside);
        Files.createFile(blobs);
        try {
            applicant.sends().statusCode(500);
        } finally {
            Files.delete(blobs);
            Files.move(aside, blobs);
        }
        var location = applicant
                .tries("name", Map.of("name", "改主意的人"))
                .statusCode(303)
                .header("Location", containsString("/card/apply/sent/"))
                .extract()
                .header("Location");
        var number = location.substring(location.lastIndexOf('/') + 1);
        assertThat(applicant.sent()).isEqualTo(number);
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        var taken = (Application.Open) hearts.stateOf(application).await().atMost(Duration.ofSeconds(10));
        assertThat(taken.form().applicant().name().value()).isEqualTo("网上人");
        assertThat(taken.attachments()).containsOnlyKeys(Attachment.Kind.PHOTO);
    }

    @Test
    void for_whom_it_is_may_be_answered_anew_and_is_looked_at_again_before_it_is_sent() {
        var applicant = OnlineApplicant.adult(document());
        applicant.says("who", Map.of("who", "child"), "guardian");
        applicant.says("guardian", Map.of("name", "监护人", "relation", "father"), "guardian-document");
        applicant.says("guardian-document", Map.of("type", "01", "number", document()), "check");
        applicant.sees("check").statusCode(200).body(containsString("选择“为我自己”"));
        applicant.sends().statusCode(422).body(containsString("选择“为我自己”"));
        applicant.says("who", Map.of("who", "self"), "check");
        applicant.sent();
    }

    @Test
    void two_windows_that_answer_at_once_are_both_heard() {
        var applicant = OnlineApplicant.adult(document());
        var name = CompletableFuture.runAsync(
                () -> applicant.tries("name", Map.of("name", "另一名")).statusCode(303));
        applicant.tries("district", Map.of("district", "350213")).statusCode(303);
        name.join();
        applicant.sees("check").statusCode(200).body(containsString("另一名"), containsString("翔安区"));
    }

    @Test
    void what_is_not_as_expected_is_said_at_the_field_and_not_kept() {
        var applicant = new OnlineApplicant();
        applicant.says("who", Map.of("who", "self"), "phone");
        applicant
                .tries("phone", Map.of("phone", "12345"))
                .statusCode(422)
                .body(containsString("id=\"phone-expected\""), containsString("value=\"12345\""));
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply/phone"));
    }

    @Test
    void a_draft_is_taken_up_again_with_its_code_and_the_telephone_only() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        resume(applicant.code(), "13911112222").then().statusCode(422).cookies(Map.of());
        resume("7XK2-M9QD-4TRA", People.phone(document)).then().statusCode(422);
        var back = resume(applicant.code().toLowerCase(Locale.ROOT), People.phone(document))
                .then()
                .statusCode(303)
                .extract()
                .cookie("hc_draft");
        given().cookie("hc_draft", back)
                .get("/apply/check")
                .then()
                .statusCode(200)
                .body(containsString("网上人"));
    }

    @Test
    void the_code_that_is_shown_on_the_page_opens_nothing_without_the_telephone() {
        var applicant = OnlineApplicant.adult(document());
        for (var cookie : List.of(applicant.code(), applicant.code() + ".", applicant.cookie() + "0")) {
            browser()
                    .cookie("hc_draft", cookie)
                    .get("/apply/check")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/card/apply"));
        }
        applicant.sees("check").statusCode(200);
    }

    @Test
    void whoever_guesses_codes_of_a_draft_is_stopped() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        IntStream.range(0, 5)
                .forEach(guess ->
                        resume(applicant.code(), "1391111333" + guess).then().statusCode(422));
        resume(applicant.code(), People.phone(document)).then().statusCode(429);
    }

    @Test
    void the_database_holds_nothing_that_could_be_read_and_nothing_after_forgetting() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        assertThat(kept()).doesNotContain("网上人", document, People.phone(document), applicant.code());
        var before = drafts();
        browser()
                .cookie("hc_draft", applicant.cookie())
                .post("/apply/forget")
                .then()
                .statusCode(303);
        assertThat(drafts()).isLessThan(before);
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply"));
    }

    @Test
    void a_draft_that_has_ended_is_not_there_any_more() {
        var applicant = OnlineApplicant.adult(document());
        applicant.sees("check").statusCode(200);
        pool.query("update application_draft set ends_at = now() - interval '1 second'")
                .executeAndAwait();
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply"));
        applicant.tries("name", Map.of("name", "太晚了")).statusCode(303).header("Location", endsWith("/card/apply"));
    }

    @Test
    void a_code_that_opens_nothing_leads_to_the_start() {
        browser().get("/apply/name").then().statusCode(303).header("Location", endsWith("/card/apply"));
        browser().cookie("hc_draft", "' or 1=1 --").get("/apply/check").then().statusCode(303);
        new OnlineApplicant().sees("no-such-question").statusCode(303);
        given().get("/apply").then().statusCode(200).body(not(containsString("/card/apply/forget")));
    }

    private static String desk(String document) {
        return """
                {"applicant": {"name": "网上人", "sex": "male", "birthDate": "%s",
                               "document": {"type": "01", "number": "%s"}, "phone": "%s"},
                 "coverage": {"kind": "uninsured"},
                 "delivery": {"method": "branch", "branch": "350203-01"}}
                """.formatted(BIRTH, document, People.phone(document));
    }

    private static void state(String number, String state) {
        as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .get("/api/applications/" + Objects.requireNonNull(NumberIndex.applicationOf(number)))
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private Application stateOf(String number) {
        return hearts.stateOf(Objects.requireNonNull(NumberIndex.applicationOf(number)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private Person person(String citizen) {
        var state =
                hearts.stateOf(new CitizenId(UUID.fromString(citizen))).await().atMost(Duration.ofSeconds(10));
        return ((Citizen.Known) state).person();
    }

    private static Response resume(String code, String phone) {
        return browser().formParams(Map.of("code", code, "phone", phone)).post("/apply/resume");
    }

    private String kept() {
        var text = new StringBuilder();
        pool.query("select id, sealed from application_draft")
                .executeAndAwait()
                .forEach(row -> text.append(row.getUUID(0))
                        .append(new String(row.getBuffer(1).getBytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private long drafts() {
        return pool.query("select count(*) from application_draft")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.card.attachment.PictureTest;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.contracts.audit.AuditContract.ApplicationReturned;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftApiIT {

    private static final LocalDate BIRTH = LocalDate.of(1988, 12, 1);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);
    private static final byte[] PHOTO = PictureTest.picture("jpeg", 480, 640);

    @Test
    void an_application_is_made_and_sent_by_program_as_it_is_on_the_pages() {
        var document = document();
        var key = begun().body("draft.next", equalTo("who")).extract().<String>path("key");
        gives(key, "who", Map.of("who", "self")).statusCode(200).body("next", equalTo("phone"));
        gives(key, "phone", Map.of("phone", People.phone(document)));
        gives(key, "document-type", Map.of("type", "01"));
        gives(key, "document", Map.of("number", document)).body("next", equalTo("name"));
        gives(key, "name", Map.of("name", "程序人"));
        gives(key, "coverage", Map.of("kind", "uninsured"));
        sends(key).statusCode(409).body("code", equalTo("draft.unfinished")).body("next", equalTo("delivery"));
        gives(key, "delivery", Map.of("method", "branch"))
                .body("questions.find { it.question == 'branch' }.choices.branch.value", hasItem("350203-01"));
        gives(key, "branch", Map.of("branch", "350203-01"));
        gives(key, "district", Map.of("district", "350206"));
        shows(key, "photo", PHOTO).statusCode(200).body("next", equalTo("scan"));
        shows(key, "scan", new byte[0]).statusCode(200).body("next", nullValue());
        sees(key)
                .statusCode(200)
                .body("questions.question", hasItems("who", "branch", "scan"))
                .body("questions.find { it.question == 'name' }.fields.name", equalTo("程序人"));
        var number = sends(key).statusCode(200).extract().<String>path("number");
        sends(key).statusCode(200).body("number", equalTo(number));
        sees(key).body("number", equalTo(number)).body("questions", equalTo(List.of()));
        gives(key, "name", Map.of("name", "太晚了"))
                .statusCode(409)
                .body("code", equalTo("draft.sent"))
                .body("number", equalTo(number));
        with(key).delete("/api/drafts/current").then().statusCode(409).body("code", equalTo("draft.sent"));
        sees(key).body("number", equalTo(number));
        soon(() -> state(number).body("state", equalTo("submitted")).body("district", equalTo("350206")));
    }

    @Test
    void what_is_not_as_expected_is_named_by_its_field_and_not_kept() {
        var key = begun().extract().<String>path("key");
        gives(key, "who", Map.of("who", "nobody")).statusCode(422).body("errors.pointer", equalTo(List.of("#/who")));
        gives(key, "phone", Map.of("phone", "12345")).statusCode(422).body("errors.pointer", hasItem("#/phone"));
        gives(key, "guardian", Map.of("name", "谁")).statusCode(404).body("code", equalTo("draft.not-asked"));
        gives(key, "photo", Map.of("photo", "image/png")).statusCode(404);
        shows(key, "photo", "not a picture".getBytes()).statusCode(422).body("errors.pointer", hasItem("#/photo"));
        shows(key, "passport", PHOTO).statusCode(404);
        sees(key).body("next", equalTo("who"));
    }

    @Test
    void it_goes_on_elsewhere_with_code_and_telephone_and_guesses_are_counted() {
        var begun = begun().extract();
        var key = begun.<String>path("key");
        var code = begun.<String>path("code");
        gives(key, "phone", Map.of("phone", "13912345678")).statusCode(200);
        resumes(code, "13900000001").statusCode(404).body("code", equalTo("draft.unknown"));
        resumes("7XK2-M9QD-4TRA", "13912345678").statusCode(404);
        resumes(code, "13912345678").statusCode(200).body("key", equalTo(key)).body("draft.next", equalTo("who"));
        IntStream.range(0, 3)
                .forEach(guess -> resumes(code, "1390000002" + guess).statusCode(404));
        resumes(code, "13912345678").statusCode(429).body("code", equalTo("session.throttled"));
    }

    @Test
    void nothing_opens_without_the_key_and_what_is_forgotten_is_gone() {
        var begun = begun().extract();
        var key = begun.<String>path("key");
        sees(begun.path("code")).statusCode(404).body("code", equalTo("draft.unknown"));
        given().get("/api/drafts/current").then().statusCode(404);
        given().header("Draft-Key", key).delete("/api/drafts/current").then().statusCode(204);
        given().header("Draft-Key", key).delete("/api/drafts/current").then().statusCode(204);
        sees(key).statusCode(404);
        sends(key).statusCode(404);
    }

    @Test
    void a_correction_opens_to_whoever_has_signed_in_only() {
        var document = document();
        var number = OnlineApplicant.adult(document).sent();
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        soon(() -> state(number).body("state", equalTo("submitted")));
        var citizen = UUID.fromString(state(number).extract().path("citizen"));
        Neighbours.say(new ApplicationReturned(citizen, application.value(), 1));
        soon(() -> state(number).body("state", equalTo("returned")));
        var token = TokenIssuers.citizen(
                citizen.toString(), Set.of(Roles.APPLICANT), Map.of(Claims.APPLICATION, application.toString()));
        var key = OnlineApplicant.correcting(token, "").cookie();
        sees(key).statusCode(401).body("code", equalTo("draft.sign-in-needed")).body(not(containsString("网上人")));
        with(key).delete("/api/drafts/current").then().statusCode(401).body("code", equalTo("draft.sign-in-needed"));
        var code = key.substring(0, key.indexOf('.'));
        resumes(code, People.phone(document)).statusCode(200).body("draft", nullValue());
        var signedIn = with(key).header("Authorization", "Bearer " + token);
        signedIn.get("/api/drafts/current").then().statusCode(200).body(containsString("网上人"));
    }

    private static ValidatableResponse begun() {
        return given().contentType(ContentType.JSON).post("/api/drafts").then().statusCode(201);
    }

    private static ValidatableResponse gives(String key, String question, Map<String, String> fields) {
        return with(key)
                .contentType(ContentType.JSON)
                .body(Map.of("fields", fields))
                .put("/api/drafts/current/answers/" + question)
                .then();
    }

    private static ValidatableResponse shows(String key, String kind, byte[] picture) {
        var asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return with(key)
                .config(RestAssuredConfig.config().encoderConfig(asItIs))
                .contentType("application/octet-stream")
                .body(picture)
                .put("/api/drafts/current/pictures/" + kind)
                .then();
    }

    private static ValidatableResponse sees(String key) {
        return with(key).get("/api/drafts/current").then();
    }

    private static ValidatableResponse sends(String key) {
        return with(key)
                .contentType(ContentType.JSON)
                .post("/api/drafts/current/submission")
                .then();
    }

    private static ValidatableResponse resumes(String code, String phone) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "phone", phone))
                .post("/api/drafts/resumption")
                .then();
    }

    private static RequestSpecification with(String key) {
        return given().header("Draft-Key", key);
    }

    private static ValidatableResponse state(String number) {
        return as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .get("/api/applications/" + Objects.requireNonNull(NumberIndex.applicationOf(number)))
                .then()
                .statusCode(200);
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

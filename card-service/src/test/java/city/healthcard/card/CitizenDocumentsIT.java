package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.GuardianRights;
import city.healthcard.card.guardianship.DueReviews;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenDocumentsIT {

    private static final AtomicInteger SERIALS = new AtomicInteger(200);
    private static final LocalDate BIRTH = LocalDate.of(1991, 2, 3);
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Somebody and the number of their resident ID.
    private record Resident(String id, String number) {}

    @Inject
    Hearts hearts;

    @Inject
    DueReviews reviews;

    @Inject
    CityCalendar calendar;

    @Inject
    PoliciesInForce policies;

    @Test
    void a_passport_is_linked_renewed_and_shown_masked() {
        var resident = resident();
        links(resident, "E20000001").statusCode(200);
        renews(resident, "E20000001", "E20000002").statusCode(200);
        documents(resident)
                .body("$", hasSize(3))
                .body("state", equalTo(List.of("current", "superseded", "current")))
                .body("[1].seenAt", equalTo("35020001"))
                .body(not(containsString("E20000001")));
        renews(resident, "E20000001", "E20000003").statusCode(409).body("code", equalTo("citizen.document-superseded"));
        links(resident(), "E20000001").statusCode(409).body("code", equalTo("claim.taken"));
    }

    @Test
    void a_link_made_by_mistake_is_taken_back_and_the_document_is_free_again() {
        var wrong = resident();
        var right = resident();
        links(wrong, "E20000011").statusCode(200);
        var link = documents(wrong).extract().<String>path("[1].id");
        as(bureau())
                .body(Map.of("reason", "录错"))
                .post("/api/citizens/" + wrong.id() + "/documents/" + link + "/unlinking")
                .then()
                .statusCode(200);
        soon(() -> links(right, "E20000011").statusCode(200));
        documents(wrong).body("$", hasSize(1));
    }

    @Test
    void of_two_who_link_one_document_at_once_one_has_it() {
        var one = resident();
        var other = resident();
        try (var clerks = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 5; round++) {
                var passport = "E2100000" + round;
                var first = CompletableFuture.supplyAsync(() -> links(one, passport), clerks);
                var second = CompletableFuture.supplyAsync(() -> links(other, passport), clerks);
                assertThat(List.of(status(first), status(second))).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void who_shows_nothing_of_the_citizens_is_sent_away() {
        var resident = resident();
        var stranger = new Resident(resident.id(), aNumber());
        links(stranger, "E20000021").statusCode(409).body("code", equalTo("citizen.not-the-holder"));
        links(resident, "E2").statusCode(422).body("errors[0].pointer", equalTo("#/document/number"));
        links(resident(), "E20000021").statusCode(200);
    }

    @Test
    void a_guardians_rights_end_on_the_day_and_after_a_downtime() {
        // Soon fourteen, and not before midnight: on a 28th of February there may be no birthday tomorrow.
        var birth = calendar.today().minusYears(14).plusDays(2);
        var guardian = resident();
        var child = new CitizenId(UUID.fromString(
                applies(childForm(birth, guardian)).statusCode(201).extract().path("citizen")));
        assertThat(rightsOver(child)).isEqualTo(GuardianRights.FULL);
        nameOf(child, guardian).statusCode(200).body(containsString("测试童"));
        nameOf(child, resident()).statusCode(404).body(not(containsString("测试童")));
        soon(() -> {
            reviews.review(birth.plusYears(14)).await().atMost(SOON);
            assertThat(rightsOver(child)).isEqualTo(GuardianRights.NARROWED);
        });
        var policy = policies.on(calendar.today());
        var ofAge = policy.ageRule().reachedOn(birth, policy.guardianship().endsAt());
        soon(() -> {
            reviews.review(ofAge.minusDays(1)).await().atMost(SOON);
            assertThat(rightsOver(child)).isEqualTo(GuardianRights.READING);
        });
        nameOf(child, guardian).statusCode(200);
        soon(() -> {
            reviews.review(ofAge).await().atMost(SOON);
            assertThat(rightsOver(child)).isEqualTo(GuardianRights.ENDED);
        });
        nameOf(child, guardian).statusCode(404).body(not(containsString("测试童")));
    }

    @Test
    void a_newborn_needs_a_mother_to_be_known_by() {
        var form = childForm(calendar.today(), resident())
                .replaceFirst("\"type\": \"01\", \"number\": \"\\w+\"", "\"type\": \"08\", \"number\": \"R123456789\"");
        applies(form).statusCode(422).body("errors[0].pointer", equalTo("#/applicant/mother"));
        applies(form.replace("father", "mother")).statusCode(201);
    }

    @Test
    void an_expired_document_is_refused_at_the_desk() {
        var form = form(aNumber()).replace("\"issuingState\"", "\"validUntil\": \"2020-01-01\", \"issuingState\"");
        applies(form).statusCode(422).body("errors[0].pointer", equalTo("#/applicant/document/validUntil"));
    }

    @Test
    void a_name_is_put_right_by_two() {
        var resident = resident();
        var corrections = "/api/corrections/" + resident.id();
        var correction = as(clerk())
                .body(Map.of("name", "测试仁", "evidence", "户口簿"))
                .post(corrections)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("correction");
        soon(() -> as(auditor()).get("/api/corrections").then().body("citizen", hasItem(resident.id())));
        as(auditor())
                .get(corrections + "/" + correction)
                .then()
                .statusCode(200)
                .body("before.name", equalTo("测试人"))
                .body("after.name", equalTo("测试仁"));
        as(auditor()).post(corrections + "/" + correction + "/approval").then().statusCode(200);
        as(auditor())
                .post(corrections + "/" + correction + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("citizen.correction-not-open"));
        as(bureau())
                .body(Map.of("citizens", List.of(resident.id())))
                .post("/api/names")
                .then()
                .body("names[0].name", equalTo("测试仁"));
    }

    @Test
    void a_number_that_is_anothers_is_not_put_in_by_a_correction() {
        var resident = resident();
        var other = resident();
        var corrections = "/api/corrections/" + resident.id();
        var correction = as(clerk())
                .body(Map.of("document", Map.of("type", "01", "number", other.number()), "evidence", "户口簿"))
                .post(corrections)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("correction");
        as(auditor())
                .post(corrections + "/" + correction + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("claim.taken"));
        as(auditor())
                .body(Map.of("reason", "号码属于他人"))
                .post(corrections + "/" + correction + "/refusal")
                .then()
                .statusCode(200);
    }

    @Test
    void who_leaves_the_city_is_kept_and_may_come_back() {
        var resident = resident();
        var left = calendar.today().minusDays(1);
        leaves(resident, BIRTH.minusDays(1)).statusCode(422).body("code", equalTo("citizen.left-before-birth"));
        leaves(resident, left).statusCode(200);
        leaves(resident, left).statusCode(200);
        leaves(resident, left.minusDays(1)).statusCode(409).body("code", equalTo("citizen.other-day-of-departure"));
        documents(resident).body("$", hasSize(1));
        applies(form(resident.number())).statusCode(201).body("citizen", equalTo(resident.id()));
    }

    private static ValidatableResponse nameOf(CitizenId child, Resident asking) {
        var token = TokenIssuers.citizen(asking.id(), Set.of(Roles.CITIZEN), Map.of(Claims.CITIZEN, asking.id()));
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("ward", child.value().toString())
                .post("/fragments/wards")
                .then();
    }

    private GuardianRights rightsOver(CitizenId child) {
        var state = hearts.stateOf(child).await().atMost(SOON);
        return ((Known) state).family().guardianship().rights();
    }

    private static int status(CompletableFuture<ValidatableResponse> answer) {
        return answer.join().extract().statusCode();
    }

    private static ValidatableResponse links(Resident resident, String passport) {
        return as(clerk())
                .body(Map.of(
                        "document", Map.of("type", "03", "number", passport, "validUntil", "2099-01-01"),
                        "shown", Map.of("type", "01", "number", resident.number()),
                        "evidence", "护照与身份证同时出示"))
                .post("/api/citizens/" + resident.id() + "/documents")
                .then();
    }

    private static ValidatableResponse renews(Resident resident, String old, String renewed) {
        return as(clerk())
                .body(Map.of(
                        "document", Map.of("type", "03", "number", renewed),
                        "shown", Map.of("type", "03", "number", old),
                        "evidence", "旧护照"))
                .post("/api/citizens/" + resident.id() + "/documents/renewals")
                .then();
    }

    private static ValidatableResponse leaves(Resident resident, LocalDate day) {
        return as(bureau())
                .body(Map.of("leftOn", day.toString()))
                .post("/api/citizens/" + resident.id() + "/emigration")
                .then();
    }

    private static ValidatableResponse documents(Resident resident) {
        return as(bureau())
                .get("/api/citizens/" + resident.id() + "/documents")
                .then()
                .statusCode(200);
    }

    private static Resident resident() {
        var number = aNumber();
        return new Resident(applies(form(number)).statusCode(201).extract().path("citizen"), number);
    }

    private static ValidatableResponse applies(String form) {
        return as(clerk()).body(form).post("/api/applications").then();
    }

    private static String aNumber() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet()).number();
    }

    private static String form(String number) {
        return """
            {"applicant": {"name": "测试人", "sex": "male", "birthDate": "1991-02-03",
                           "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                           "phone": "13900000000"},
             "coverage": {"kind": "uninsured"},
             "delivery": {"method": "branch", "branch": "350203-01"}}
            """.formatted(number);
    }

    private static String childForm(LocalDate birth, Resident guardian) {
        return """
            {"applicant": {"name": "测试童", "sex": "male", "birthDate": "%s",
                           "document": {"type": "01", "number": "%s"}, "phone": "13900000000"},
             "guardian": {"name": "测试人", "relation": "father",
                          "document": {"type": "01", "number": "%s"}},
             "coverage": {"kind": "uninsured"},
             "delivery": {"method": "branch", "branch": "350203-01"}}
            """.formatted(
                birth, People.residentId(birth, SERIALS.incrementAndGet()).number(), guardian.number());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await().atMost(SOON).untilAsserted(assertion::run);
    }

    private static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static String clerk() {
        return TokenIssuers.staff(
                "clerk", Set.of(Roles.DESK_CLERK), Map.of(Claims.INSTITUTION, "35020001", Claims.DISTRICT, "350203"));
    }

    private static String auditor() {
        return TokenIssuers.staff("auditor", Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }
}

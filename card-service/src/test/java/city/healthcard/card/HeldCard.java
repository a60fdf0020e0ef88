package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/// A card in its holder's hands and in use, made by the ordinary steps for somebody insured.
record HeldCard(UUID citizen, UUID card, String number) {

    static final String PASSWORD = "鹭江夜泊-2026";
    static final String HOSPITAL = "35020001";

    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 9);
    private static final AtomicInteger SERIALS = new AtomicInteger();

    static HeldCard inUse() {
        return inUse(BIRTH);
    }

    /// For an application that starts anew under another profile, and so counts serials anew.
    ///
    /// @param birth of the holder
    static HeldCard inUse(LocalDate birth) {
        return inUse(
                birth, People.residentId(birth, SERIALS.incrementAndGet() * 2).number());
    }

    /// For somebody whom the city may know already.
    static HeldCard inUse(LocalDate birth, String document) {
        var number = "E" + document.substring(6);
        var applied = as(clerk(HOSPITAL))
                .body(form(birth, document, number))
                .post("/api/applications")
                .then();
        var application = UUID.fromString(applied.statusCode(201).extract().path("id"));
        var citizen = UUID.fromString(applied.extract().path("citizen"));
        Neighbours.say(new RegistrationApproved(citizen, application, 1));
        Neighbours.say(new DepositWaived(citizen, application, UUID.randomUUID()));
        Neighbours.say(new FinanceApproved(citizen, application, 1));
        soon(() -> as(clerk(HOSPITAL))
                .get("/api/applications/" + application)
                .then()
                .body("state", equalTo("fulfilled")));
        var code = as(clerk(HOSPITAL))
                .body(Map.of("application", application, "document", Map.of("type", "01", "number", document)))
                .post("/api/branch/activation-letters")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("activationCode");
        var card = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "cardNumber", number,
                        "document", Map.of("type", "01", "number", document),
                        "activationCode", code,
                        "password", PASSWORD))
                .post("/api/activation")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("card");
        return new HeldCard(citizen, UUID.fromString(card), number);
    }

    /// The holder, signed in.
    RequestSpecification holder() {
        return as(holderToken());
    }

    String holderToken() {
        return TokenIssuers.citizen(
                citizen.toString(),
                Set.of(Roles.CITIZEN),
                Map.of(Claims.CITIZEN, citizen.toString(), Claims.CARD, card.toString()));
    }

    void block(String reason) {
        as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .body(Map.of("reason", reason))
                .post("/api/cards/" + card + "/blocking")
                .then()
                .statusCode(200);
    }

    void unblock() {
        as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .post("/api/cards/" + card + "/unblocking")
                .then()
                .statusCode(200);
    }

    static String clerk(String institution) {
        return TokenIssuers.staff(
                "clerk-" + institution,
                Set.of(Roles.DESK_CLERK),
                Map.of(Claims.INSTITUTION, institution, Claims.DISTRICT, "350203"));
    }

    static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID());
    }

    static RequestSpecification as(String token, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
    }

    static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    private static String form(LocalDate birth, String document, String number) {
        return """
                {"applicant": {"name": "测试人", "sex": "female", "birthDate": "%s",
                               "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                               "phone": "%s"},
                 "coverage": {"kind": "insured", "socialSecurityCard": "%s"},
                 "delivery": {"method": "branch", "branch": "350203-01"}}
                """.formatted(birth, document, People.phone(document), number);
    }
}

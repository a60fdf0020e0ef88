package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.PASSWORD;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A card of the city's own, made in a batch, collected at a branch and in use.
///
/// @param document the holder's resident ID number
record CityCard(UUID citizen, UUID card, String number, String document) {

    static final String BRANCH = "350203-11";
    static final LocalDate BIRTH = LocalDate.of(1982, 6, 18);

    private static final AtomicInteger SERIALS = new AtomicInteger();

    /// An application with everything approved.
    ///
    /// @param document the applicant's resident ID number
    record Ready(UUID application, UUID citizen, String number, String document) {}

    static CityCard inUse() {
        var ready = ready();
        return collected(ready.application(), ready.citizen(), ready.document());
    }

    static Ready ready() {
        return ready(BIRTH);
    }

    /// For an application that starts anew under another profile, and so counts serials anew.
    ///
    /// @param birth of the applicant
    static Ready ready(LocalDate birth) {
        var serial = SERIALS.incrementAndGet();
        var document = People.residentId(birth, serial).number();
        var applied = as(clerk(HOSPITAL))
                .body(form(birth, document, "1370000%04d".formatted(serial)))
                .post("/api/applications")
                .then();
        var application = UUID.fromString(applied.statusCode(201).extract().path("id"));
        var citizen = UUID.fromString(applied.extract().path("citizen"));
        Neighbours.say(new DepositPaid(citizen, application, UUID.randomUUID(), 1000));
        Neighbours.say(new RegistrationApproved(citizen, application, 1));
        Neighbours.say(new FinanceApproved(citizen, application, 1));
        return new Ready(application, citizen, applied.extract().path("number"), document);
    }

    /// Makes the card of an application that waits for its batch, and puts it to use.
    static CityCard collected(UUID application, UUID citizen, String document) {
        made(application);
        return handedOut(application, citizen, document);
    }

    /// What a made card came with.
    record Made(UUID batch, UUID consignment, UUID card) {}

    /// Makes the card of an application that waits for its batch, and brings it to the branch.
    static Made made(UUID application) {
        var sent = sent(application);
        as(teller())
                .body("{}")
                .post("/api/consignments/" + sent.consignment() + "/receipt")
                .then()
                .statusCode(200);
        return sent;
    }

    /// Makes the card of an application that waits for its batch, and puts it on its way to the branch.
    static Made sent(UUID application) {
        soon(() -> as(office()).get("/api/applications/" + application).then().body("state", equalTo("ready")));
        var batch =
                as(office()).body("{}").post("/api/batches").then().extract().<String>path("batch");
        as(office()).body("{}").post("/api/batches/" + batch + "/order").then().statusCode(202);
        var maker = TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
        var cards = as(maker)
                .get("/api/batches/" + batch + "/print-list")
                .then()
                .extract()
                .<List<String>>path("cards.card");
        as(maker)
                .body(Map.of("made", cards))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(200);
        var consignment = as(office())
                .body(Map.of("batch", batch, "branch", BRANCH))
                .post("/api/consignments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("consignment");
        var card = as(office())
                .get("/api/batches/" + batch)
                .then()
                .extract()
                .<String>path("list.find { it.application == '" + application + "' }.card");
        return new Made(UUID.fromString(batch), UUID.fromString(consignment), UUID.fromString(card));
    }

    private static CityCard handedOut(UUID application, UUID citizen, String document) {
        var handed = as(teller())
                .body(Map.of("application", application, "document", shown(document)))
                .post("/api/branch/collections")
                .then()
                .statusCode(200)
                .extract();
        var card = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "cardNumber",
                        handed.path("cardNumber"),
                        "document",
                        shown(document),
                        "activationCode",
                        handed.path("activationCode"),
                        "password",
                        PASSWORD))
                .post("/api/activation")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("card");
        return new CityCard(citizen, UUID.fromString(card), handed.path("cardNumber"), document);
    }

    static Map<String, String> shown(String document) {
        return Map.of("type", "01", "number", document);
    }

    static String office() {
        return TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
    }

    static String teller() {
        return TokenIssuers.staff("teller", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, BRANCH));
    }

    /// With a telephone of the holder's own: nobody is taken for somebody else.
    private static String form(LocalDate birth, String document, String phone) {
        return """
            {"applicant": {"name": "测试人", "sex": "male", "birthDate": "%s",
                           "document": {"type": "01", "number": "%s"}, "phone": "%s"},
             "coverage": {"kind": "uninsured"}, "delivery": {"method": "branch", "branch": "%s"}}
            """.formatted(birth, document, phone, BRANCH);
    }
}

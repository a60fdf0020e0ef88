package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.Persons;
import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One person registered twice, by the ordinary doors, on a real PostgreSQL.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergingIT {

    private static final LocalDate BIRTH = LocalDate.of(1984, 6, 7);
    private static final AtomicInteger SERIALS = new AtomicInteger(400);
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final Map<String, String> WHY = Map.of("reason", "一人两份登记", "evidence", "户口簿");

    /// A registration, its application and its document.
    private record Resident(String id, String application, String number) {}

    @Inject
    Persons persons;

    @Test
    void two_registrations_alike_are_found_compared_made_one_and_two_again() {
        var phone = aPhone();
        var survivor = resident(phone);
        var absorbed = resident(phone);
        soon(() -> assertThat(queued("alike", absorbed)).hasSize(1));
        as(auditor())
                .get(pair(absorbed, survivor))
                .then()
                .statusCode(200)
                .body("alike", equalTo(List.of("name-birth-phone")))
                .body("one.name", equalTo("测试重"))
                .body("other.documents", hasSize(1))
                .body(not(containsString(absorbed.number())))
                .body(not(containsString(phone)));

        var merge = asks(absorbed, survivor);
        approves(auditor("asker"), absorbed, survivor, merge)
                .statusCode(409)
                .body("code", equalTo("citizen.merge-by-same-person"));
        approves(auditor(), survivor, absorbed, merge).statusCode(409).body("code", equalTo("citizen.merge-not-open"));
        approves(auditor(), absorbed, survivor, merge).statusCode(200).body("state", equalTo("merged"));
        soon(() -> as(bureau())
                .get("/api/citizens/" + absorbed.id())
                .then()
                .statusCode(200)
                .body("citizen", equalTo(survivor.id()))
                .body("otherNames", equalTo(List.of(absorbed.id())))
                .body("applications", hasSize(2)));
        soon(() -> as(clerk("35020001"))
                .get("/api/applications/" + absorbed.application())
                .then()
                .body("state", equalTo("withdrawn")));
        as(bureau()).get("/api/citizens/" + survivor.id() + "/documents").then().body("$", hasSize(2));
        applies(absorbed.number(), phone).statusCode(409).body("code", equalTo("application.already-open"));

        var unmerge = as(auditor("asker"))
                .body(WHY)
                .post(pair(absorbed, survivor) + "/unmerge")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("request");
        as(auditor())
                .post(pair(absorbed, survivor) + "/unmerge/" + unmerge + "/approval")
                .then()
                .statusCode(200);
        as(bureau()).get("/api/citizens/" + survivor.id() + "/documents").then().body("$", hasSize(1));
        applies(absorbed.number(), phone).statusCode(201).body("citizen", equalTo(absorbed.id()));
        soon(() -> assertThat(queued("distinct", absorbed))
                .singleElement()
                .extracting("steps")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("what")
                .containsExactly("merge-asked", "merged", "unmerge-asked", "distinct"));
    }

    @Test
    void of_two_who_merge_overlapping_pairs_at_once_one_wins_and_the_other_is_told() {
        try (var auditors = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 6; round++) {
                var one = resident(aPhone());
                var two = resident(aPhone());
                var three = resident(aPhone());
                // A circle of two, a chain and a fork: of each, only one merge at a time can be right as it was asked.
                var isCircle = round % 3 == 0;
                var isChain = round % 3 == 1;
                var from = isCircle || isChain ? two : one;
                var into = isCircle ? one : three;
                var first = asks(one, two);
                var second = isCircle || isChain ? asks(from, into) : asks(three, two);
                var winner = CompletableFuture.supplyAsync(() -> approves(auditor(), one, two, first), auditors);
                var loser = CompletableFuture.supplyAsync(
                        () -> isCircle || isChain
                                ? approves(auditor(), from, into, second)
                                : approves(auditor(), three, two, second),
                        auditors);
                var answers = List.of(winner.join(), loser.join());
                var codes = answers.stream()
                        .map(answer -> answer.extract().statusCode())
                        .toList();
                if (isCircle || isChain) {
                    // Two into three after one into two is a chain, and right; one into two after it is not.
                    assertThat(codes).as("round %d", round).contains(200);
                    answers.stream()
                            .filter(answer -> answer.extract().statusCode() != 200)
                            .forEach(answer -> answer.statusCode(409).body("code", equalTo("citizen.merged")));
                    assertThat(isCircle ? codes : List.of(200, 409))
                            .as("round %d", round)
                            .containsExactlyInAnyOrder(200, 409);
                } else {
                    assertThat(codes)
                            .as("round %d: a fork is right both ways", round)
                            .containsOnly(200);
                }
                for (var resident : List.of(one, two, three)) {
                    assertThat(living(resident))
                            .as("round %d", round)
                            .isEqualTo(living(new Resident(living(resident), "", "")));
                }
            }
        }
    }

    @Test
    void of_two_who_decide_one_merge_at_once_one_is_told() {
        try (var auditors = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 4; round++) {
                var one = resident(aPhone());
                var other = resident(aPhone());
                var third = resident(aPhone());
                var merge = asks(one, other);
                var approval = CompletableFuture.supplyAsync(() -> approves(auditor(), one, other, merge), auditors);
                var refusal = CompletableFuture.supplyAsync(
                        () -> as(auditor("third"))
                                .body(Map.of("reason", "双胞胎"))
                                .post(pair(one, other) + "/merge/" + merge + "/refusal")
                                .then(),
                        auditors);
                assertThat(List.of(
                                approval.join().extract().statusCode(),
                                refusal.join().extract().statusCode()))
                        .containsExactlyInAnyOrder(200, 409);
                assertThat(living(third)).isEqualTo(third.id());
            }
        }
    }

    @Test
    void a_document_that_is_anothers_makes_the_pair_suspicious_and_two_people_stay_two() {
        var holder = resident(aPhone());
        var other = resident(aPhone());
        as(clerk("35020001"))
                .body(Map.of(
                        "document", Map.of("type", "01", "number", holder.number()),
                        "shown", Map.of("type", "01", "number", other.number()),
                        "evidence", "同时出示"))
                .post("/api/citizens/" + other.id() + "/documents")
                .then()
                .statusCode(409)
                .body("code", equalTo("claim.taken"));
        soon(() -> assertThat(queued("alike", holder))
                .singleElement()
                .extracting("alike")
                .isEqualTo(List.of("document")));
        as(auditor())
                .body(Map.of("reason", "号码输错"))
                .post(pair(holder, other) + "/distinct")
                .then()
                .statusCode(200);
        soon(() -> assertThat(queued("alike", holder)).isEmpty());
    }

    @Test
    void the_card_of_the_other_name_serves_the_person_and_a_second_card_waits() {
        var carrier = HeldCard.inUse(LocalDate.of(1971, 1, 2));
        var bare = resident(aPhone());
        as(clerk("35020001"))
                .post("/api/applications/" + bare.application() + "/withdrawal")
                .then()
                .statusCode(200);
        var absorbed = new Resident(carrier.citizen().toString(), "", "");
        merged(absorbed, bare);
        assertThat(signedInAs(carrier)).as("signs in as the person").isEqualTo(bare.id());
        var token = TokenIssuers.citizen(
                bare.id(),
                Set.of(Roles.CITIZEN),
                Map.of(Claims.CITIZEN, bare.id(), Claims.CARD, carrier.card().toString()));
        as(token)
                .get("/api/cards/" + carrier.card() + "/validity")
                .then()
                .statusCode(200)
                .body("usable", equalTo(true));
        applies(bare.number(), aPhone()).statusCode(409).body("code", equalTo("citizen.already-has-card"));

        var second = HeldCard.inUse(LocalDate.of(1971, 1, 3));
        var doubled = new Resident(second.citizen().toString(), "", "");
        merged(doubled, bare);
        soon(() -> as(bureau())
                .get("/api/citizens/" + bare.id())
                .then()
                .body("cards.find { it.id == '%s' }.state".formatted(second.card()), equalTo("blocked"))
                .body("cards.find { it.id == '%s' }.state".formatted(carrier.card()), equalTo("active")));
        as(bureau())
                .post("/api/cards/" + second.card() + "/unblocking")
                .then()
                .statusCode(409)
                .body("code", equalTo("card.of-merged-holder"));
        unmerged(doubled, bare);
        assertThat(signedInAs(second)).isEqualTo(second.citizen().toString());
    }

    @Test
    void a_desk_serves_the_person_for_a_card_that_came_with_the_other_name() {
        var carrier = CityCard.inUse();
        var bare = resident(aPhone());
        as(clerk("35020001"))
                .post("/api/applications/" + bare.application() + "/withdrawal")
                .then()
                .statusCode(200);
        merged(new Resident(carrier.citizen().toString(), "", carrier.document()), bare);

        for (var shown : List.of(bare.number(), carrier.document())) {
            atDesk(carrier, "loss-report", Map.of("document", residentId(shown), "reason", "lost"))
                    .statusCode(200);
            atDesk(carrier, "resumption", Map.of("document", residentId(shown))).statusCode(200);
        }
        atDesk(
                        carrier,
                        "loss-report",
                        Map.of("document", residentId(resident(aPhone()).number()), "reason", "lost"))
                .statusCode(409)
                .body("code", equalTo("citizen.not-the-holder"));
        atDesk(carrier, "return", Map.of("document", residentId(bare.number()))).statusCode(200);
        soon(() -> applies(bare.number(), aPhone()).statusCode(201).body("citizen", equalTo(bare.id())));
    }

    private static ValidatableResponse atDesk(CityCard card, String deed, Map<String, ?> body) {
        var teller = TokenIssuers.staff("teller", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, CityCard.BRANCH));
        return as(deed.equals("return") ? teller : clerk("35020001"))
                .body(body)
                .post("/api/holders/cards/" + card.card() + "/" + deed)
                .then();
    }

    private static Map<String, String> residentId(String number) {
        return Map.of("type", "01", "number", number);
    }

    @Test
    void a_card_leaves_its_batch_when_its_holder_is_merged_away_or_corrected() {
        var merged = ready();
        var corrected = ready();
        var kept = ready();
        var batch = as(office())
                .body("{}")
                .post("/api/batches")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("batch");
        as(office()).post("/api/batches/" + batch + "/order").then().statusCode(202);
        var cards = as(office()).get("/api/batches/" + batch).then().extract();
        var cardOf = cards.<List<Map<String, Object>>>path("list");

        merged(merged, resident(aPhone()));
        var correction = as(clerk("35020001"))
                .body(Map.of("name", "测试仁", "evidence", "户口簿"))
                .post("/api/corrections/" + corrected.id())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("correction");
        as(auditor())
                .post("/api/corrections/" + corrected.id() + "/" + correction + "/approval")
                .then()
                .statusCode(200);
        soon(() -> as(maker())
                .get("/api/batches/" + batch + "/print-list")
                .then()
                .body("withdrawn", hasSize(2))
                .body("withdrawn", hasItem(card(cardOf, merged)))
                .body("withdrawn", hasItem(card(cardOf, corrected)))
                .body("cards.card", hasItem(card(cardOf, kept))));
        var made = as(maker())
                .get("/api/batches/" + batch + "/print-list")
                .then()
                .extract()
                .<List<String>>path("cards.card");
        as(maker())
                .body(Map.of("made", made))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(200);
        var sheet = as(office()).get("/api/batches/" + batch).then().extract();
        assertThat(sheet.<Integer>path("withdrawn")).isEqualTo(2);
        assertThat(sheet.<Integer>path("made")
                        + sheet.<Integer>path("spoiled")
                        + sheet.<Integer>path("missing")
                        + sheet.<Integer>path("withdrawn"))
                .isEqualTo(sheet.<Integer>path("planned"));
        soon(() -> as(office())
                .get("/api/batches?state=made")
                .then()
                .body("find { it.id == '%s' }.withdrawn".formatted(batch), equalTo(2)));
        soon(() -> as(clerk("35020001"))
                .get("/api/applications/" + corrected.application())
                .then()
                .body("state", equalTo("ready")));
    }

    private static String card(List<Map<String, Object>> cards, Resident holder) {
        return cards.stream()
                .filter(card -> card.get("application").equals(holder.application()))
                .map(card -> card.get("card").toString())
                .findFirst()
                .orElseThrow();
    }

    private static Resident ready() {
        var resident = resident(aPhone());
        var citizen = UUID.fromString(resident.id());
        var application = UUID.fromString(resident.application());
        Neighbours.say(new DepositPaid(citizen, application, UUID.randomUUID(), 1000));
        Neighbours.say(new RegistrationApproved(citizen, application, 1));
        Neighbours.say(new FinanceApproved(citizen, application, 1));
        soon(() -> as(clerk("35020001"))
                .get("/api/applications/" + application)
                .then()
                .body("state", equalTo("ready")));
        return resident;
    }

    private static String signedInAs(HeldCard card) {
        var token = given().contentType(ContentType.JSON)
                .body(Map.of("cardNumber", card.number(), "password", HeldCard.PASSWORD))
                .post("/api/sessions")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("token");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("sub");
    }

    private String living(Resident resident) {
        return persons.livingOf(new CitizenId(UUID.fromString(resident.id())))
                .await()
                .atMost(Duration.ofSeconds(10))
                .toString();
    }

    private static void merged(Resident absorbed, Resident survivor) {
        approves(auditor(), absorbed, survivor, asks(absorbed, survivor)).statusCode(200);
    }

    private static void unmerged(Resident absorbed, Resident survivor) {
        var request = as(auditor("asker"))
                .body(WHY)
                .post(pair(absorbed, survivor) + "/unmerge")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("request");
        as(auditor())
                .post(pair(absorbed, survivor) + "/unmerge/" + request + "/approval")
                .then()
                .statusCode(200);
    }

    private static String asks(Resident absorbed, Resident survivor) {
        return as(auditor("asker"))
                .body(WHY)
                .post(pair(absorbed, survivor) + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("request");
    }

    private static ValidatableResponse approves(String who, Resident absorbed, Resident survivor, String merge) {
        return as(who).post(pair(absorbed, survivor) + "/merge/" + merge + "/approval")
                .then();
    }

    /// The pairs somebody is one of, by all pages of the queue.
    private static List<Map<String, Object>> queued(String state, Resident resident) {
        var found = new ArrayList<Map<String, Object>>();
        var address = Optional.of("/api/duplicates?state=" + state);
        while (address.isPresent()) {
            var page = as(auditor())
                    .urlEncodingEnabled(false)
                    .get(address.get())
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path(
                    "findAll { it.one == '%s' || it.other == '%s' }".formatted(resident.id(), resident.id())));
            address = Optional.ofNullable(page.header("Link")).map(link -> link.replaceFirst("</card([^>]*)>.*", "$1"));
        }
        return found;
    }

    private static String pair(Resident one, Resident other) {
        return "/api/duplicates/" + one.id() + "/" + other.id();
    }

    private static Resident resident(String phone) {
        var number = People.residentId(BIRTH, SERIALS.incrementAndGet()).number();
        var applied = applies(number, phone).statusCode(201).extract();
        return new Resident(applied.path("citizen"), applied.path("id"), number);
    }

    private static ValidatableResponse applies(String number, String phone) {
        return as(clerk("35020001"))
                .body(form(number, phone))
                .post("/api/applications")
                .then();
    }

    private static String aPhone() {
        return "135%08d".formatted(PHONES.incrementAndGet());
    }

    private static String form(String number, String phone) {
        return """
            {"applicant": {"name": "测试重", "sex": "male", "birthDate": "1984-06-07",
                           "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                           "phone": "%s"},
             "coverage": {"kind": "uninsured"},
             "delivery": {"method": "branch", "branch": "350203-01"}}
            """.formatted(number, phone);
    }

    private static String auditor() {
        return auditor("auditor");
    }

    private static String auditor(String name) {
        return TokenIssuers.staff(name, Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private static String office() {
        return TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
    }

    private static String maker() {
        return TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
    }
}

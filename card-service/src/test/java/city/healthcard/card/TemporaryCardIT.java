package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class TemporaryCardIT {

    private static final LocalDate BIRTH = LocalDate.of(1977, 7, 7);
    private static final AtomicInteger SERIALS = new AtomicInteger();
    private static final String CLINIC = "35020602";

    @Inject
    Hearts hearts;

    @Inject
    CityCalendar calendar;

    @Inject
    Slots slots;

    @Inject
    Pool pool;

    @Test
    void a_person_without_a_card_has_one_at_once_and_the_next_desk_finds_it() {
        var document = document();
        var given = gives(HOSPITAL, document)
                .statusCode(201)
                .body("until", equalTo(lastDay().toString()));
        var number = given.extract().<String>path("cardNumber");
        assertThat(number).matches("350200\\d{10}");
        validity(given)
                .body("kind", equalTo("temporary"))
                .body("usable", equalTo(true))
                .body("daysLeft", equalTo(14));
        gives(CLINIC, document).statusCode(200).body("cardNumber", equalTo(number));
    }

    @Test
    void of_two_desks_at_once_one_gives_the_card_and_the_other_finds_it() {
        try (var desks = Executors.newFixedThreadPool(4)) {
            for (var round = 0; round < 8; round++) {
                var document = document();
                var answers = List.of(HOSPITAL, CLINIC, HOSPITAL, CLINIC).stream()
                        .map(desk -> CompletableFuture.supplyAsync(() -> gives(desk, document), desks))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                var numbers = new HashSet<String>();
                answers.forEach(answer -> numbers.add(answer.extract().path("cardNumber")));
                assertThat(numbers).as("one live card per person").hasSize(1);
                assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
                        .containsOnlyOnce(201)
                        .containsOnly(200, 201);
            }
        }
    }

    @Test
    void it_is_extended_once_with_a_reason() {
        var given = gives(HOSPITAL, document()).statusCode(201);
        extended(given, "because").statusCode(422);
        extended(given, "treatment-continues")
                .statusCode(200)
                .body("until", equalTo(lastDay().plusDays(14).toString()));
        extended(given, "documents-awaited").statusCode(409).body("code", equalTo("card.already-extended"));
        validity(given).body("daysLeft", equalTo(28)).body("detail.en", containsString("apply for a full card"));
    }

    @Test
    void nobody_learns_a_number_by_asking_for_longer() {
        var full = CityCard.inUse();
        given().header("Authorization", "Bearer " + clerk(HOSPITAL))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("key", UUID.randomUUID().toString()))
                .post("/temporary-card/" + full.card() + "/extension")
                .then()
                .statusCode(409)
                .body(not(containsString(full.number().replaceAll(".{4}(?!$)", "$0 "))))
                .body(not(containsString("class=\"qr\"")));
    }

    @Test
    void that_a_number_is_told_with_an_extension_is_noted() {
        var given = gives(HOSPITAL, document()).statusCode(201);
        var citizen = new CitizenId(UUID.fromString(given.extract().path("citizen")));
        var before = told(citizen);
        extended(given, "treatment-continues").statusCode(200);
        assertThat(told(citizen)).isEqualTo(before + 1);
    }

    @Test
    void a_gateway_may_read_where_its_answer_points_to() {
        var gateway = TokenIssuers.staff(
                "gateway",
                Set.of(Roles.INSTITUTION_GATEWAY),
                Map.of(Claims.INSTITUTION, HOSPITAL, Claims.DISTRICT, "350203"));
        var place = as(gateway)
                .body(form(document()))
                .post("/api/temporary-cards")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(gateway)
                .get(place.substring(place.indexOf("/api/cards/")))
                .then()
                .statusCode(200)
                .body("usable", equalTo(true));
    }

    @Test
    void a_lost_slip_gives_way_to_another_card() {
        var document = document();
        var first = gives(HOSPITAL, document).statusCode(201);
        as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .body(Map.of("reason", "lost"))
                .post("/api/cards/" + first.extract().path("card") + "/blocking")
                .then()
                .statusCode(200);
        var second = gives(HOSPITAL, document).statusCode(201);
        assertThat(second.extract().<String>path("cardNumber"))
                .isNotEqualTo(first.extract().path("cardNumber"));
        validity(first).body("usable", equalTo(false)).body("code", equalTo("card.ended"));
        assertThat(second.extract().<String>path("citizen"))
                .isEqualTo(first.extract().path("citizen"));
    }

    @Test
    void whose_card_is_suspended_gets_no_temporary_one_in_its_place() {
        var document = document();
        var held = HeldCard.inUse(BIRTH, document);
        held.block("suspended");
        gives(HOSPITAL, document).statusCode(409).body("code", equalTo("card.blocked-by-others"));
        held.unblock();
        gives(HOSPITAL, document).statusCode(409).body("code", equalTo("citizen.already-has-card"));
    }

    @Test
    void a_suspended_temporary_card_is_not_handed_out_again() {
        var document = document();
        var first = gives(HOSPITAL, document).statusCode(201);
        as(CityCard.office())
                .body(Map.of("reason", "suspended"))
                .post("/api/cards/" + first.extract().path("card") + "/blocking")
                .then()
                .statusCode(200);
        gives(CLINIC, document).statusCode(409).body("code", equalTo("card.blocked-by-others"));
        validity(first).body("code", equalTo("card.blocked"));
    }

    @Test
    void a_full_card_in_use_takes_its_place_and_keeps_the_person() {
        var document = document();
        var given = gives(HOSPITAL, document).statusCode(201);
        var temporary = new CardId(UUID.fromString(given.extract().path("card")));
        var held = HeldCard.inUse(BIRTH, document);
        assertThat(given.extract().<String>path("citizen"))
                .isEqualTo(held.citizen().toString());
        soon(() -> assertThat(hearts.stateOf(temporary).await().atMost(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Card.Ended.class, ended -> assertThat(ended.reason()).isEqualTo(EndReason.CONVERTED)));
        gives(CLINIC, document).statusCode(409).body("code", equalTo("citizen.already-has-card"));
        soon(() -> as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .get("/api/citizens/" + held.citizen())
                .then()
                .body("cards.kind", hasItem("temporary"))
                .body("cards.find { it.kind == 'temporary' }.state", equalTo("ended")));
    }

    @Test
    void a_document_with_another_name_is_looked_at_again() {
        var document = document();
        gives(HOSPITAL, document).statusCode(201);
        as(clerk(HOSPITAL))
                .body(form(document).replace("测试人", "别的人"))
                .post("/api/temporary-cards")
                .then()
                .statusCode(409)
                .body("code", equalTo("citizen.name-differs"));
        as(clerk(HOSPITAL))
                .body(form(document).replace(People.phone(document), "12"))
                .post("/api/temporary-cards")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/applicant/phone"));
    }

    @Test
    void a_card_whose_holder_dies_while_it_is_issued_is_accepted_by_nobody() {
        var citizen = new CitizenId(UUID.fromString(
                gives(HOSPITAL, document()).statusCode(201).extract().path("citizen")));
        var today = calendar.today();
        var inBetween = face(citizen, today);
        await(slots.take(citizen, Kind.CITIZEN_CARD, inBetween.card()));
        as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .body(Map.of("diedOn", today.toString()))
                .post("/api/citizens/" + citizen.value() + "/death")
                .then()
                .statusCode(200);
        endsAs(EndReason.DECEASED, inBetween);
        var afterwards = face(citizen, today);
        await(slots.take(citizen, Kind.CITIZEN_CARD, afterwards.card()));
        endsAs(EndReason.DECEASED, afterwards);
        assertThat(await(slots.heldBy(citizen))).isEmpty();
    }

    @Test
    void a_card_whose_place_was_freed_before_it_was_issued_is_accepted_by_nobody() {
        var citizen = new CitizenId(UUID.fromString(
                gives(HOSPITAL, document()).statusCode(201).extract().path("citizen")));
        var late = face(citizen, calendar.today());
        await(slots.take(citizen, Kind.CITIZEN_CARD, late.card()));
        await(slots.vacate(citizen, Kind.CITIZEN_CARD, EndReason.REPLACED));
        endsAs(EndReason.REPLACED, late);
    }

    private void endsAs(EndReason reason, CardFace face) {
        assertThatThrownBy(() -> await(slots.issue(face, "2026-1"))).isInstanceOf(ProblemException.class);
        assertThat(await(hearts.stateOf(face.card())))
                .isInstanceOfSatisfying(
                        Card.Ended.class, ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    private static CardFace face(CitizenId citizen, LocalDate today) {
        var card = new CardId(UUID.randomUUID());
        var number = new CardNumber("M" + SERIALS.incrementAndGet() + "0000000");
        return new CardFace(card, citizen, null, Kind.CITIZEN_CARD, number, today, today.plusYears(1));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }

    /// How often a desk was told of the citizen.
    private long told(CitizenId citizen) {
        return pool.preparedQuery("select count(*) from event where type = $1 and position($2 in payload) > 0")
                .execute(Tuple.of("card/disclosed/1", Buffer.buffer(citizen.toString())))
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private LocalDate lastDay() {
        return calendar.today().plusDays(13);
    }

    private static ValidatableResponse validity(ValidatableResponse given) {
        return as(clerk(CLINIC))
                .get("/api/cards/" + given.extract().path("card") + "/validity")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse extended(ValidatableResponse given, String reason) {
        return as(clerk(HOSPITAL))
                .body(Map.of("reason", reason))
                .post("/api/temporary-cards/" + given.extract().path("card") + "/extension")
                .then();
    }

    private static ValidatableResponse gives(String desk, String document) {
        return as(clerk(desk)).body(form(document)).post("/api/temporary-cards").then();
    }

    private static String document() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet() * 2).number();
    }

    private static String form(String document) {
        return """
                {"applicant": {"name": "测试人", "sex": "female", "birthDate": "%s",
                               "document": {"type": "01", "number": "%s"}, "phone": "%s"}}
                """.formatted(BIRTH, document, People.phone(document));
    }
}

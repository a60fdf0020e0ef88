package city.healthcard.card;

import static city.healthcard.card.CityCard.shown;
import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@QuarkusTestResource(RegistryStand.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CardsElsewhereIT {

    private static final LocalDate BIRTH = LocalDate.of(1969, 9, 9);
    private static final AtomicInteger SERIALS = new AtomicInteger();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Hearts hearts;

    @Inject
    PoliciesInForce policies;

    @Inject
    CityCalendar calendar;

    @AfterEach
    void the_registry_is_back() {
        RegistryStand.comeBack();
    }

    @Test
    void an_insured_applicants_card_is_confirmed_before_anything_is_stored() {
        var document = document();
        applies(document, "E19690101000X", UUID.randomUUID())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/coverage/socialSecurityCard"));
        var key = UUID.randomUUID();
        RegistryStand.goAway();
        applies(document, "E" + document.substring(6), key)
                .statusCode(503)
                .body("code", equalTo("insurance.unreachable"));
        as(clerk(HOSPITAL))
                .body(Map.of("document", shown(document)))
                .post("/api/holders/reading")
                .then()
                .statusCode(404);
        RegistryStand.comeBack();
        applies(document, "E" + document.substring(6), key).statusCode(201);
    }

    @Test
    void the_social_security_card_serves_as_long_as_the_registry_says() {
        var held = HeldCard.inUse();
        as(clerk(HOSPITAL))
                .get("/api/cards/" + held.card() + "/validity")
                .then()
                .body("kind", equalTo("social-security"))
                .body("until", equalTo(RegistryStand.VALID_UNTIL));
    }

    @Test
    void a_citizen_card_serves_beside_the_own_card_and_gives_way_to_its_next_number() {
        var held = CityCard.inUse();
        var number = "M" + held.document().substring(6);
        var first = recognises(held.citizen(), "citizen-card", number, UUID.randomUUID())
                .statusCode(200)
                .body("until", equalTo(RegistryStand.VALID_UNTIL))
                .extract()
                .<String>path("card");
        assertThat(recognises(held.citizen(), "citizen-card", number, UUID.randomUUID())
                        .statusCode(200)
                        .extract()
                        .<String>path("card"))
                .isEqualTo(first);
        var second = recognises(
                        held.citizen(), "citizen-card", "M2" + held.document().substring(6), UUID.randomUUID())
                .statusCode(200)
                .extract()
                .<String>path("card");
        assertThat(second).isNotEqualTo(first);
        validity(first).body("code", equalTo("card.ended"));
        cards(held.document()).body("cards", hasSize(2)).body("cards.kind", hasItems("city", "citizen-card"));
        recognises(CityCard.inUse().citizen(), "citizen-card", number, UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("coverage.not-confirmed"));
    }

    @Test
    void of_two_desks_that_register_a_card_at_once_one_card_comes_of_it() {
        var held = CityCard.inUse();
        var number = "S" + held.document().substring(6);
        try (var desks = Executors.newFixedThreadPool(4)) {
            var cards = List.of(1, 2, 3, 4).stream()
                    .map(_ -> CompletableFuture.supplyAsync(
                            () -> recognises(held.citizen(), "social-security", number, UUID.randomUUID()), desks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.extract().statusCode() == 200)
                    .map(answer -> answer.extract().<String>path("card"))
                    .distinct()
                    .toList();
            assertThat(cards).hasSize(1);
        }
        cards(held.document()).body("cards", hasSize(2));
    }

    @Test
    void who_gives_the_own_card_back_may_apply_with_it_again() {
        var document = document();
        var first = HeldCard.inUse(BIRTH, document);
        givesBack(first.card(), document);
        var again = HeldCard.inUse(BIRTH, document);
        assertThat(again.citizen()).isEqualTo(first.citizen());
        assertThat(again.card()).isNotEqualTo(first.card());
        validity(first.card().toString()).body("code", equalTo("card.ended"));
        validity(again.card().toString()).body("usable", equalTo(true));
    }

    @Test
    void an_application_that_came_to_nothing_does_not_keep_the_number() {
        var document = document();
        var number = "E" + document.substring(6);
        var application = applies(document, number, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .<String>path("id");
        soon(() -> as(clerk(HOSPITAL))
                .post("/api/applications/" + application + "/withdrawal")
                .then()
                .statusCode(200));
        var held = HeldCard.inUse(BIRTH, document);
        validity(held.card().toString()).body("usable", equalTo(true));
    }

    private static void givesBack(UUID card, String document) {
        as(CityCard.teller())
                .body(Map.of("document", shown(document)))
                .post("/api/holders/cards/" + card + "/return")
                .then()
                .statusCode(200);
    }

    @Test
    void a_card_that_expired_or_was_lost_serves_again_once_it_is_confirmed_anew() {
        var held = CityCard.inUse();
        var number = "M" + held.document().substring(6);
        var first = card(recognises(held.citizen(), "citizen-card", number, UUID.randomUUID()));
        var after = LocalDate.parse(RegistryStand.VALID_UNTIL).plusDays(1);
        hearts.ask(
                        new CardId(UUID.fromString(first)),
                        new ReviewTerm(after, policies.on(calendar.today())),
                        new CommandId(UUID.randomUUID()))
                .await()
                .atMost(PATIENCE);
        validity(first).body("code", equalTo("card.expired"));
        var second = card(recognises(held.citizen(), "citizen-card", number, UUID.randomUUID()));
        assertThat(second).isNotEqualTo(first);
        validity(first).body("code", equalTo("card.ended"));
        validity(second).body("usable", equalTo(true));
        as(CityCard.office())
                .body(Map.of("reason", "lost"))
                .post("/api/cards/" + second + "/blocking")
                .then()
                .statusCode(200);
        var third = card(recognises(held.citizen(), "citizen-card", number, UUID.randomUUID()));
        assertThat(third).isNotEqualTo(second);
        validity(third).body("usable", equalTo(true));
        cards(held.document()).body("cards", hasSize(2));
    }

    @Test
    void a_card_that_served_beside_the_own_one_becomes_the_own_one() {
        var city = CityCard.inUse();
        var document = city.document();
        var beside =
                card(recognises(city.citizen(), "social-security", "E" + document.substring(6), UUID.randomUUID()));
        givesBack(city.card(), document);
        var own = HeldCard.inUse(CityCard.BIRTH, document);
        assertThat(own.citizen()).isEqualTo(city.citizen());
        validity(beside).body("code", equalTo("card.ended"));
        validity(own.card().toString()).body("usable", equalTo(true));
        cards(document).body("cards", hasSize(1));
        // The number is the own card's now.
        assertThat(card(recognises(city.citizen(), "social-security", "E" + document.substring(6), UUID.randomUUID())))
                .isEqualTo(own.card().toString());
    }

    @Test
    void what_the_registry_confirms_for_the_past_is_not_confirmed() {
        var held = CityCard.inUse();
        var number = RegistryStand.OUTDATED + held.document().substring(6);
        recognises(held.citizen(), "citizen-card", number, UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("coverage.not-confirmed"));
        var document = document();
        applies(document, RegistryStand.OUTDATED + document.substring(6), UUID.randomUUID())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/coverage/socialSecurityCard"));
    }

    private static String card(ValidatableResponse recognised) {
        return recognised.statusCode(200).extract().path("card");
    }

    @Test
    void an_unreachable_registry_loses_nothing() {
        var held = CityCard.inUse();
        var key = UUID.randomUUID();
        var number = "S" + held.document().substring(6);
        RegistryStand.goAway();
        recognises(held.citizen(), "social-security", number, key).statusCode(503);
        cards(held.document()).body("cards", hasSize(1));
        RegistryStand.comeBack();
        recognises(held.citizen(), "social-security", number, key).statusCode(200);
        cards(held.document()).body("cards", hasSize(2));
    }

    private static ValidatableResponse recognises(UUID citizen, String kind, String number, UUID key) {
        return as(clerk(HOSPITAL), key)
                .body(Map.of("kind", kind, "number", number))
                .post("/api/citizens/" + citizen + "/cards-elsewhere")
                .then();
    }

    private static ValidatableResponse cards(String document) {
        return as(clerk(HOSPITAL))
                .body(Map.of("document", shown(document)))
                .post("/api/holders/reading")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse validity(String card) {
        return as(clerk(HOSPITAL)).get("/api/cards/" + card + "/validity").then();
    }

    private static ValidatableResponse applies(String document, String number, UUID key) {
        return as(clerk(HOSPITAL), key)
                .body("""
                {"applicant": {"name": "测试人", "sex": "female", "birthDate": "%s",
                               "document": {"type": "01", "number": "%s"}, "phone": "%s"},
                 "coverage": {"kind": "insured", "socialSecurityCard": "%s"},
                 "delivery": {"method": "branch", "branch": "350203-01"}}
                """.formatted(BIRTH, document, People.phone(document), number))
                .post("/api/applications")
                .then();
    }

    private static String document() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet() * 2).number();
    }
}

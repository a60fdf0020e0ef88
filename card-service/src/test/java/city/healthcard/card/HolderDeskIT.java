package city.healthcard.card;

import static city.healthcard.card.CityCard.office;
import static city.healthcard.card.CityCard.shown;
import static city.healthcard.card.CityCard.teller;
import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.PASSWORD;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.application.Application;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.stream.DueMonths;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.term.CardTerm;
import city.healthcard.card.term.DueTerms;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HolderDeskIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Hearts hearts;

    @Inject
    DueTerms terms;

    @Inject
    DueMonths months;

    @Test
    void a_lost_card_is_replaced_by_one_with_another_random_number() {
        var held = CityCard.inUse();
        does(held, "loss-report", clerk(HOSPITAL), Map.of("document", shown(held.document()), "reason", "lost"))
                .statusCode(200);
        read(held.document())
                .body("cards", hasSize(1))
                .body("cards[0].own", equalTo(true))
                .body("cards[0].code", equalTo("card.reported-lost"))
                .body("name", equalTo("测**"))
                .body(not(containsString(held.number())));
        signsIn(held.number()).statusCode(401);

        var reissue = reissues(held, UUID.randomUUID()).statusCode(201).extract();
        as(office())
                .get("/api/applications/" + reissue.path("application"))
                .then()
                .statusCode(200);
        validity(held).body("code", equalTo("card.ended"));
        var anew = CityCard.collected(UUID.fromString(reissue.path("application")), held.citizen(), held.document());

        assertThat(anew.number()).isNotEqualTo(held.number()).matches("350200\\d{10}");
        assertThat(CardNumber.read(anew.number())).isInstanceOf(Read.class);
        signsIn(anew.number()).statusCode(200);
        signsIn(held.number()).statusCode(401);
        read(held.document()).body("cards", hasSize(1)).body("cards[0].usable", equalTo(true));
    }

    @Test
    void of_two_desks_that_replace_a_card_at_once_one_wins() {
        var held = CityCard.inUse();
        try (var desks = Executors.newFixedThreadPool(4)) {
            var answers = List.of(1, 2, 3, 4).stream()
                    .map(_ -> CompletableFuture.supplyAsync(
                            () -> reissues(held, UUID.randomUUID()).extract().statusCode(), desks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
        var key = UUID.randomUUID();
        reissues(held, key).statusCode(409).body("code", equalTo("application.already-open"));
    }

    @Test
    void a_found_card_works_again_but_not_one_that_the_bureau_has_suspended() {
        var held = CityCard.inUse();
        does(held, "loss-report", teller(), Map.of("document", shown(held.document()), "reason", "stolen"))
                .statusCode(200);
        does(held, "resumption", clerk(HOSPITAL), Map.of("document", shown(held.document())))
                .statusCode(200);
        validity(held).body("usable", equalTo(true));
        as(clerk(HOSPITAL))
                .body(Map.of("reason", "suspended"))
                .post("/api/cards/" + held.card() + "/blocking")
                .then()
                .statusCode(403);
        as(office())
                .body(Map.of("reason", "suspended"))
                .post("/api/cards/" + held.card() + "/blocking")
                .then()
                .statusCode(200);
        validity(held).body("code", equalTo("card.blocked"));
        does(held, "resumption", teller(), Map.of("document", shown(held.document())))
                .statusCode(409)
                .body("code", equalTo("card.blocked-by-others"));
        reissues(held, UUID.randomUUID()).statusCode(409).body("code", equalTo("card.blocked-by-others"));
        as(office()).post("/api/cards/" + held.card() + "/unblocking").then().statusCode(200);
        validity(held).body("usable", equalTo(true));
    }

    @Test
    void a_loss_that_was_reported_before_does_not_hide_a_suspension() {
        var held = CityCard.inUse();
        does(held, "loss-report", teller(), Map.of("document", shown(held.document()), "reason", "lost"))
                .statusCode(200);
        as(office())
                .body(Map.of("reason", "suspended"))
                .post("/api/cards/" + held.card() + "/blocking")
                .then()
                .statusCode(200);
        validity(held).body("code", equalTo("card.blocked"));
        does(held, "resumption", teller(), Map.of("document", shown(held.document())))
                .statusCode(409)
                .body("code", equalTo("card.blocked-by-others"));
        as(teller())
                .post("/api/cards/" + held.card() + "/unblocking")
                .then()
                .statusCode(409)
                .body("code", equalTo("card.blocked-by-others"));
        as(office()).post("/api/cards/" + held.card() + "/unblocking").then().statusCode(200);
        validity(held).body("usable", equalTo(true));
        soon(() -> as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .get("/api/citizens/" + held.citizen())
                .then()
                .body("cards[0].state", equalTo("active")));
    }

    @Test
    void who_goes_back_to_an_older_page_does_what_that_page_says() {
        var held = CityCard.inUse();
        var page = UUID.randomUUID();
        onPage(held, "loss", page).statusCode(200);
        validity(held).body("code", equalTo("card.reported-lost"));
        onPage(held, "resumption", page).statusCode(200);
        validity(held).body("usable", equalTo(true));
        onPage(held, "return", page).statusCode(200);
        validity(held).body("code", equalTo("card.ended"));
    }

    @Test
    void nothing_is_done_for_somebody_elses_document() {
        var held = CityCard.inUse();
        var stranger = CityCard.inUse();
        for (var deed : List.of("resumption", "return")) {
            does(held, deed, teller(), Map.of("document", shown(stranger.document())))
                    .statusCode(409)
                    .body("code", equalTo("citizen.not-the-holder"));
        }
        does(held, "resumption", teller(), Map.of("document", shown("350203201002290015")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/document/number"));
        validity(held).body("usable", equalTo(true));
    }

    @Test
    void a_card_that_is_given_back_ends_and_its_holder_may_apply_anew() {
        var held = CityCard.inUse();
        does(held, "return", teller(), Map.of("document", shown(held.document())))
                .statusCode(200)
                .body("state", equalTo("returned"));
        validity(held).body("code", equalTo("card.ended"));
        read(held.document()).body("cards", hasSize(0));
        reissues(held, UUID.randomUUID()).statusCode(409).body("code", equalTo("card.ended"));
    }

    @Test
    void only_the_card_that_the_holder_has_is_taken_back() {
        var held = CityCard.inUse();
        var application = UUID.fromString(
                reissues(held, UUID.randomUUID()).statusCode(201).extract().path("application"));
        gives(held.card(), held.document()).statusCode(409).body("code", equalTo("card.ended"));
        var anew = CityCard.collected(application, held.citizen(), held.document());
        gives(held.card(), held.document()).statusCode(409).body("code", equalTo("card.ended"));
        gives(anew.card(), held.document()).statusCode(200);
        gives(anew.card(), held.document()).statusCode(200);
        reissues(held, UUID.randomUUID()).statusCode(409).body("code", equalTo("card.ended"));
    }

    @Test
    void a_card_that_lies_at_the_branch_is_not_taken_back() {
        var held = CityCard.inUse();
        var application = UUID.fromString(
                reissues(held, UUID.randomUUID()).statusCode(201).extract().path("application"));
        CityCard.made(application);
        var waiting = (Application.InProduction)
                hearts.stateOf(new ApplicationId(application)).await().atMost(SOON);
        var made = waiting.card().value();
        gives(made, held.document()).statusCode(409).body("code", equalTo("card.not-delivered"));
        assertThat(hearts.stateOf(new CardId(made)).await().atMost(SOON)).isInstanceOf(Card.Issued.class);
    }

    private static ValidatableResponse gives(UUID card, String document) {
        return as(teller())
                .body(Map.of("document", shown(document)))
                .post("/api/holders/cards/" + card + "/return")
                .then();
    }

    @Test
    void a_card_is_renewed_when_its_day_comes_near_and_expires_when_it_is_not() {
        var held = CityCard.inUse();
        as(clerk(HOSPITAL))
                .post("/api/cards/" + held.card() + "/renewal")
                .then()
                .statusCode(403);
        does(
                        held,
                        "renewal",
                        clerk(HOSPITAL),
                        Map.of("document", shown(CityCard.inUse().document())))
                .statusCode(409)
                .body("code", equalTo("citizen.not-the-holder"));
        does(held, "renewal", clerk(HOSPITAL), Map.of("document", shown(held.document())))
                .statusCode(409)
                .body("code", equalTo("card.renewal-not-open"));
        var last = state(held).knownFace().orElseThrow().expiresOn();
        soon(() -> {
            terms.review(last.minusDays(90)).await().atMost(SOON);
            assertThat(state(held))
                    .isInstanceOfSatisfying(
                            Card.Active.class,
                            active -> assertThat(active.reminded()).isTrue());
        });
        soon(() -> {
            terms.review(last.plusDays(1)).await().atMost(SOON);
            assertThat(state(held)).isInstanceOf(Card.Expired.class);
        });
        signsIn(held.number()).statusCode(200);
        validity(held).body("usable", equalTo(false)).body("code", equalTo("card.expired"));
    }

    @Test
    void one_card_that_fails_keeps_no_other_from_being_looked_at() {
        var cards = List.of(CityCard.inUse(), CityCard.inUse(), CityCard.inUse());
        var last = state(cards.getFirst()).knownFace().orElseThrow().expiresOn();
        soon(() -> {
            var seen = ConcurrentHashMap.<UUID>newKeySet();
            assertThatThrownBy(() -> months.forEach(CardTerm.VIEW, last, last, term -> {
                                seen.add(term.card());
                                return Uni.createFrom().failure(new IllegalStateException("always"));
                            })
                            .await()
                            .atMost(SOON))
                    .hasMessageContaining("always");
            assertThat(seen).containsAll(cards.stream().map(CityCard::card).toList());
        });
    }

    private Card state(CityCard held) {
        return hearts.stateOf(new CardId(held.card())).await().atMost(SOON);
    }

    private static ValidatableResponse read(String document) {
        return as(clerk(HOSPITAL))
                .body(Map.of("document", shown(document)))
                .post("/api/holders/reading")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse does(CityCard held, String deed, String token, Map<String, ?> body) {
        return as(token)
                .body(body)
                .post("/api/holders/cards/" + held.card() + "/" + deed)
                .then();
    }

    /// With a form of the desk's page.
    private static ValidatableResponse onPage(CityCard held, String deed, UUID key) {
        return given().header("Authorization", "Bearer " + teller())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("type", "01", "number", held.document(), "key", key.toString()))
                .post("/card-desk/" + held.card() + "/" + deed)
                .then();
    }

    private static ValidatableResponse reissues(CityCard held, UUID key) {
        return as(clerk(HOSPITAL), key)
                .body(Map.of(
                        "document",
                        shown(held.document()),
                        "delivery",
                        Map.of("method", "branch", "branch", CityCard.BRANCH)))
                .post("/api/holders/cards/" + held.card() + "/reissue")
                .then();
    }

    private static ValidatableResponse validity(CityCard held) {
        return as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .get("/api/cards/" + held.card() + "/validity")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse signsIn(String number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("cardNumber", number, "password", PASSWORD))
                .post("/api/sessions")
                .then();
    }
}

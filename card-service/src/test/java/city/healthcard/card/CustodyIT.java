package city.healthcard.card;

import static city.healthcard.card.CityCard.BRANCH;
import static city.healthcard.card.CityCard.office;
import static city.healthcard.card.CityCard.shown;
import static city.healthcard.card.CityCard.teller;
import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.card.CityCard.Made;
import city.healthcard.card.handover.Custody;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CustodyIT {

    private static final String OTHER_BRANCH = "350206-11";
    private static final String PROXY =
            People.residentId(LocalDate.of(1975, 2, 3), 31).number();

    @Inject
    Custody custody;

    @Inject
    CityCalendar calendar;

    @Test
    void every_hand_over_is_counted_and_signed_and_what_is_missing_is_made_anew() {
        var ready = CityCard.ready();
        var made = CityCard.sent(ready.application());
        var stranger = UUID.randomUUID();
        as(teller())
                .body(Map.of("counted", 7))
                .post("/api/consignments/" + made.consignment() + "/take-over")
                .then()
                .statusCode(200)
                .body("state", equalTo("taken-over"));
        as(teller())
                .body(Map.of("counted", 8))
                .post("/api/consignments/" + made.consignment() + "/take-over")
                .then()
                .statusCode(409)
                .body("code", equalTo("consignment.already-taken-over"));
        as(second())
                .body(Map.of("missing", List.of(made.card()), "surplus", List.of(stranger)))
                .post("/api/consignments/" + made.consignment() + "/receipt")
                .then()
                .statusCode(200);
        soon(() -> as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .body("state", equalTo("received"))
                .body("surplus", equalTo(List.of(stranger.toString())))
                .body("cards.'" + made.card() + "'.place", equalTo("missing"))
                .body("handOvers.step", equalTo(List.of("dispatched", "taken-over", "received")))
                .body("handOvers.by", equalTo(List.of("office", "teller", "second"))));
        soon(() -> state(ready).body("state", equalTo("ready")));
    }

    @Test
    void a_proxy_collects_with_the_holders_authority_given_on_the_pages() {
        var ready = CityCard.ready();
        CityCard.made(ready.application());
        proxyCollects(ready, PROXY, null).statusCode(409).body("code", equalTo("mandate.not-given"));
        mandate(ready, ready.document()).statusCode(422).body("code", equalTo("mandate.proxy-is-holder"));
        mandate(ready, "350203201002290015").statusCode(422).body("errors.pointer", hasItem("#/proxy/document/number"));
        mandate(ready, PROXY).statusCode(200);
        var other = People.residentId(LocalDate.of(1975, 2, 3), 33).number();
        proxyCollects(ready, other, null).statusCode(409).body("code", equalTo("mandate.other-proxy"));

        var key = UUID.randomUUID();
        proxyCollects(ready, PROXY, null, key).statusCode(200).body("activationCode", equalTo(null));
        proxyCollects(ready, PROXY, null, key).statusCode(200);
        proxyCollects(ready, PROXY, null).statusCode(409);
        soon(() -> state(ready).body("state", equalTo("fulfilled")));
        as(teller())
                .body(Map.of("application", ready.number(), "document", shown(ready.document())))
                .post("/api/branch/activation-letters")
                .then()
                .statusCode(200);
        as(teller())
                .body(Map.of("application", ready.number(), "document", shown(PROXY)))
                .post("/api/branch/activation-letters")
                .then()
                .statusCode(409)
                .body("code", equalTo("collection.other-document"));
    }

    @Test
    void a_proxy_collects_with_a_letter_and_the_holders_document() {
        var ready = CityCard.ready();
        CityCard.made(ready.application());
        proxyCollects(ready, PROXY, PROXY).statusCode(409).body("code", equalTo("collection.other-document"));
        proxyCollects(ready, PROXY, ready.document()).statusCode(200);
    }

    @Test
    void an_applicant_authorises_nobody_for_another_application() {
        var ready = CityCard.ready();
        var other = CityCard.ready();
        as(applicant(other))
                .body(proxy(PROXY))
                .post("/api/mandates/" + ready.application())
                .then()
                .statusCode(404);
        mandate(ready, PROXY).statusCode(200);
        as(applicant(ready))
                .post("/api/mandates/" + ready.application() + "/withdrawal")
                .then()
                .statusCode(200);
        CityCard.made(ready.application());
        proxyCollects(ready, PROXY, null).statusCode(409).body("code", equalTo("mandate.not-given"));
    }

    @Test
    void a_card_that_nobody_collects_is_destroyed_by_two_and_its_application_ends() {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        act(made, "setting-aside", Map.of("ground", "unclaimed"), teller())
                .statusCode(409)
                .body("code", equalTo("consignment.ground-does-not-hold"));
        var days = 90;
        soon(() -> place(made, "in-drawer"));
        review(calendar.today().plusDays(days));
        place(made, "in-drawer");
        review(calendar.today().plusDays(days + 1));
        review(calendar.today().plusDays(days + 1));
        soon(() -> place(made, "unclaimed"));
        act(made, "destruction", Map.of(), second()).statusCode(409).body("code", equalTo("consignment.not-set-aside"));
        act(made, "setting-aside", Map.of("ground", "unclaimed"), teller()).statusCode(200);
        act(made, "destruction", Map.of(), teller()).statusCode(409).body("code", equalTo("consignment.same-person"));
        act(made, "destruction", Map.of(), elsewhere()).statusCode(404);
        act(made, "destruction", Map.of(), second()).statusCode(200);
        soon(() -> place(made, "destroyed"));
        soon(() -> state(ready).body("state", equalTo("withdrawn")));
    }

    @Test
    void a_damaged_card_is_destroyed_and_made_anew() {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        act(made, "setting-aside", Map.of("ground", "not-wanted"), teller())
                .statusCode(409)
                .body("code", equalTo("destruction.still-wanted"));
        act(made, "setting-aside", Map.of("ground", "damaged"), teller()).statusCode(200);
        act(made, "sparing", Map.of(), teller()).statusCode(200);
        act(made, "setting-aside", Map.of("ground", "damaged"), teller()).statusCode(200);
        act(made, "destruction", Map.of(), second()).statusCode(200);
        soon(() -> state(ready).body("state", equalTo("ready")));
        var again = CityCard.made(ready.application());
        assertThat(again.card()).isNotEqualTo(made.card());
    }

    @Test
    void a_card_goes_on_to_another_branch_and_is_handed_out_there() {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        act(made, "redirection", Map.of("branch", "mail"), teller())
                .statusCode(409)
                .body("code", equalTo("redirection.no-address"));
        var to = act(made, "redirection", Map.of("branch", OTHER_BRANCH), teller())
                .statusCode(201)
                .extract()
                .<String>path("consignment");
        collects(ready, teller()).statusCode(409).body("code", equalTo("consignment.not-received"));
        as(elsewhere())
                .body("{}")
                .post("/api/consignments/" + to + "/receipt")
                .then()
                .statusCode(200);
        collects(ready, teller()).statusCode(403).body("code", equalTo("collection.other-branch"));
        collects(ready, elsewhere()).statusCode(200);
    }

    @Test
    void what_the_mail_brings_back_is_collected_after_all() {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        as(teller())
                .body(Map.of("card", made.card(), "trackingNumber", "EA123456785CN"))
                .post("/api/consignments/" + made.consignment() + "/mailings")
                .then()
                .statusCode(200);
        act(made, "mail-return", Map.of("reason", "not-fetched"), teller()).statusCode(200);
        soon(() -> place(made, "returned"));
        collects(ready, teller()).statusCode(200);
    }

    @Test
    void a_card_that_the_carrier_loses_is_made_anew() {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        act(made, "loss", Map.of(), teller()).statusCode(200);
        soon(() -> state(ready).body("state", equalTo("ready")));
        collects(ready, teller()).statusCode(409);
    }

    @Test
    void of_two_tellers_at_once_one_destroys_and_one_hands_out() throws Exception {
        for (var i = 0; i < 4; i++) {
            var ready = CityCard.ready();
            var made = CityCard.made(ready.application());
            act(made, "setting-aside", Map.of("ground", "damaged"), teller()).statusCode(200);
            List<Callable<Integer>> race = List.of(
                    () -> act(made, "destruction", Map.of(), second()).extract().statusCode(),
                    () -> act(made, "sparing", Map.of(), teller()).extract().statusCode());
            try (var people = Executors.newFixedThreadPool(2)) {
                var answers = people.invokeAll(race).stream()
                        .map(it -> it.resultNow())
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    private void review(LocalDate day) {
        custody.review(day).await().atMost(Duration.ofSeconds(20));
    }

    private static ValidatableResponse act(Made made, String act, Map<String, String> body, String token) {
        return as(token)
                .body(body)
                .post("/api/consignments/" + made.consignment() + "/cards/" + made.card() + "/" + act)
                .then();
    }

    private static void place(Made made, String place) {
        as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .body("cards.'" + made.card() + "'.place", equalTo(place));
    }

    private static ValidatableResponse state(CityCard.Ready ready) {
        return as(clerk(HOSPITAL))
                .get("/api/applications/" + ready.application())
                .then();
    }

    private static ValidatableResponse collects(CityCard.Ready ready, String token) {
        return as(token)
                .body(Map.of("application", ready.number(), "document", shown(ready.document())))
                .post("/api/branch/collections")
                .then();
    }

    private static ValidatableResponse mandate(CityCard.Ready ready, String document) {
        return as(applicant(ready))
                .body(proxy(document))
                .post("/api/mandates/" + ready.application())
                .then();
    }

    private static Map<String, Object> proxy(String document) {
        return Map.of("proxy", Map.of("name", "测试代", "document", shown(document)));
    }

    private static ValidatableResponse proxyCollects(CityCard.Ready ready, String proxy, @Nullable String holder) {
        return proxyCollects(ready, proxy, holder, UUID.randomUUID());
    }

    private static ValidatableResponse proxyCollects(
            CityCard.Ready ready, String proxy, @Nullable String holder, UUID key) {
        var person = Map.of("name", "测试代", "document", shown(proxy));
        var body = holder == null
                ? Map.of("application", ready.number(), "proxy", person)
                : Map.of("application", ready.number(), "proxy", person, "holder", shown(holder));
        return as(teller(), key)
                .body(body)
                .post("/api/branch/proxy-collections")
                .then();
    }

    private static String applicant(CityCard.Ready ready) {
        return TokenIssuers.citizen(
                ready.application().toString(),
                Set.of(Roles.APPLICANT),
                Map.of(
                        Claims.CITIZEN,
                        ready.citizen().toString(),
                        Claims.APPLICATION,
                        ready.application().toString()));
    }

    private static String second() {
        return TokenIssuers.staff("second", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, BRANCH));
    }

    private static String elsewhere() {
        return TokenIssuers.staff("elsewhere", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, OTHER_BRANCH));
    }
}

package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class BlankPagesIT {

    private static final LocalDate BIRTH = LocalDate.of(1974, 8, 21);
    private static final String MAKER = "/api/blank-stocks/card-maker";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @Test
    void a_batch_uses_the_blanks_that_were_given_out_for_it_and_the_rest_comes_back() {
        var application = CityCard.ready(BIRTH).application();
        soon(() -> as(CityCard.office())
                .get("/api/applications/" + application)
                .then()
                .body("state", equalTo("ready")));
        var planned =
                as(CityCard.office()).body("{}").post("/api/batches").then().extract();
        var batch = planned.<String>path("batch");
        // It holds whatever is ready, of other tests too.
        var issued = planned.<Integer>path("cards") + 5;
        move(MAKER, Map.of("kind", "received", "quantity", issued, "delivery", note()), 200);
        move(MAKER, Map.of("kind", "issued", "quantity", issued, "batch", batch), 409);
        as(CityCard.office())
                .body("{}")
                .post("/api/batches/" + batch + "/order")
                .then()
                .statusCode(202);
        move(MAKER, Map.of("kind", "issued", "quantity", issued, "batch", batch), 200);
        var cards = as(maker()).get("/api/batches/" + batch).then().extract().<List<String>>path("list.card");
        as(maker())
                .body(Map.of("made", cards))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(200);
        soon(() -> as(maker())
                .get(MAKER)
                .then()
                .body("lines.findAll { it.batch == '" + batch + "' }.what", hasItem("used")));
        var left = issued - cards.size();
        move(MAKER, Map.of("kind", "returned", "quantity", left + 1, "batch", batch), 409);
        move(MAKER, Map.of("kind", "returned", "quantity", left, "batch", batch), 200);
        move(MAKER, Map.of("kind", "issued", "quantity", 1, "batch", batch), 409);
    }

    @Test
    void the_maker_sees_its_own_books_the_bureau_all_and_books_nothing() {
        as(maker()).get("/api/blank-stocks").then().statusCode(200).body("keeper", equalTo(List.of("card-maker")));
        as(maker()).get("/api/blank-stocks/centre-350203").then().statusCode(403);
        as(bureau()).get("/api/blank-stocks").then().statusCode(200).body("size()", equalTo(7));
        as(bureau()).get("/api/blank-stocks/nobody").then().statusCode(404);
        as(bureau())
                .body(Map.of("counted", 5))
                .post("/api/blank-stocks/centre-350213/counts")
                .then()
                .statusCode(403);
        move("/api/blank-stocks/centre-350213", Map.of("kind", "received", "quantity", 1), 422);
        move("/api/blank-stocks/centre-350213", Map.of("kind", "spoiled", "quantity", 1, "reason", "TRIAL"), 409);
    }

    @Test
    void of_many_who_take_from_a_shelf_at_once_nobody_takes_what_is_not_there() {
        var shelf = "/api/blank-stocks/centre-350211";
        move(shelf, Map.of("kind", "received", "quantity", 50, "delivery", note()), 200);
        var taken = IntStream.range(0, 12)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> as(CityCard.office())
                        .body(Map.of("kind", "spoiled", "quantity", 10, "reason", "TRIAL"))
                        .post(shelf + "/movements")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(taken).filteredOn(status -> status == 200).hasSize(5);
        assertThat(taken).filteredOn(status -> status == 409).hasSize(7);
        as(bureau()).get(shelf).then().body("standing.onShelf", equalTo(0));
    }

    @OnAScreen
    void a_delivery_is_booked_and_a_count_that_differs_says_why(Setting setting) {
        try (var tab = CHROMIUM.open(setting, card + "blanks?keeper=centre-350212", CityCard.office())) {
            tab.click("details:has(#received) summary");
            tab.fill("#received", "many");
            tab.follow("form[action$='/receipt'] button");
            tab.await(".expected-all");
            tab.mustLookGood("blanks-expected");
            tab.fill("#delivery", note());
            tab.fill("#received", "40");
            tab.follow("form[action$='/receipt'] button");
            tab.await("#standing");
            var before = Integer.parseInt(tab.texts("#standing strong").getFirst());
            assertThat(before).isGreaterThanOrEqualTo(40);
            tab.click("details:has(#counted) summary");
            tab.fill("#counted", Integer.toString(before - 2));
            tab.follow("form[action$='/count'] button");
            tab.await(".expected-all");
            tab.choose("#count-reason", "LOST");
            tab.follow("form[action$='/count'] button");
            tab.await("#standing");
            assertThat(tab.texts("#standing strong").getFirst()).isEqualTo(Integer.toString(before - 2));
        }
        try (var tab = CHROMIUM.open(setting, card + "blanks?keeper=centre-350212", bureau())) {
            soon(() -> {
                tab.go(card + "blanks?keeper=centre-350212");
                assertThat(tab.texts(".queue tbody tr").getFirst()).contains("-2");
            });
            tab.mustBeGood("blanks");
        }
    }

    private static void move(String stock, Map<String, ?> body, int status) {
        as(CityCard.office()).body(body).post(stock + "/movements").then().statusCode(status);
    }

    private static String note() {
        return "DN-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String maker() {
        return TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }
}

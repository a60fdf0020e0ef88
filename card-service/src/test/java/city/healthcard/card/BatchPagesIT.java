package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class BatchPagesIT {

    private static final LocalDate BIRTH = LocalDate.of(1976, 2, 11);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void a_batch_is_planned_ordered_made_and_sent_and_adds_up(Setting setting) {
        ready();
        var spoiled = ready();
        String batch;
        try (var tab = CHROMIUM.open(setting, card + "batches", CityCard.office())) {
            tab.follow("form[action$='/batches'] button");
            tab.await("#beside[data-open]");
            batch = tab.address().replaceAll(".*batch=([0-9a-f-]+).*", "$1");
            tab.mustBeGood("batch-planned");
            tab.follow("form[action$='/order'] button");
            tab.await("#beside .badge.waiting");
        }
        var cards = as(CityCard.office())
                .get("/api/batches/" + batch)
                .then()
                .body("state", equalTo("ordered"))
                .extract();
        var lost = cards.<String>path("list.find { it.application == '" + spoiled.application() + "' }.card");
        int planned = cards.path("planned");
        try (var tab = CHROMIUM.open(setting, card + "batches?batch=" + batch, maker())) {
            tab.mustBeGood("batch-ordered");
            tab.fill("#spoiled", "not a serial number");
            tab.follow("form[action$='/receipt'] button");
            tab.await(".expected-all");
            tab.mustLookGood("batch-expected");
            tab.fill("#spoiled", lost.toUpperCase(Locale.ROOT));
            tab.follow("form[action$='/receipt'] button");
            tab.await("#beside .badge.done");
            assertThat(tab.texts("#beside .big").getFirst())
                    .isEqualTo(planned + " = " + (planned - 1) + " + 1 + 0 + 0");
        }
        try (var tab = CHROMIUM.open(setting, card + "batches?batch=" + batch, CityCard.office())) {
            tab.follow("form[action$='/consignments'] button");
            soon(() -> {
                tab.go(card + "batches?batch=" + batch);
                assertThat(tab.texts("#beside .queue tbody tr"))
                        .anySatisfy(it -> assertThat(it).contains("office"));
            });
            tab.click("#beside details summary");
            tab.mustBeGood("batch-made");
            assertThat(String.join(" ", tab.texts("main"))).doesNotContain("测试人");
        }
    }

    @OnAScreen
    void the_bureau_sees_where_each_parcel_is_and_who_signed_for_it(Setting setting) {
        var made = CityCard.sent(ready().application());
        as(CityCard.teller())
                .body(Map.of("missing", List.of(made.card())))
                .post("/api/consignments/" + made.consignment() + "/receipt")
                .then()
                .statusCode(200);
        try (var tab = CHROMIUM.open(setting, card + "consignments", bureau())) {
            tab.mustBeGood("consignments");
            soon(() -> {
                tab.go(card + "consignments?state=differing&parcel=" + made.consignment());
                assertThat(tab.texts("#beside .badge.refused")).hasSize(1);
            });
            assertThat(tab.texts("#beside .queue tbody tr"))
                    .anySatisfy(it -> assertThat(it).contains("teller"));
            tab.mustBeGood("consignment");
            tab.follow("#beside p.small a");
            tab.await("#beside .badge.done");
            assertThat(tab.texts("form")).noneMatch(it -> it.contains("计划新批次") || it.contains("Plan a batch"));
        }
    }

    private static CityCard.Ready ready() {
        var ready = CityCard.ready(BIRTH);
        soon(() -> as(CityCard.office())
                .get("/api/applications/" + ready.application())
                .then()
                .body("state", equalTo("ready")));
        return ready;
    }

    private static String maker() {
        return TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }
}

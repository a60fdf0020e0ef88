package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DeskPagesIT {

    private static final LocalDate BIRTH = LocalDate.of(1977, 7, 7);
    private static final AtomicInteger SERIALS = new AtomicInteger(300);

    private static final Setting PHONE = Setting.all().getFirst();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void a_clerk_hands_a_slip_over_and_extends_it(Setting setting) {
        try (var tab = CHROMIUM.open(setting, card + "temporary-card", clerk(HOSPITAL))) {
            tab.mustBeGood("temporary-card");
            fill(tab, "1977-07-07");
            tab.await(".sheet");
            tab.mustBeGood("temporary-slip");
            tab.click("details summary");
            tab.follow("details button");
            tab.await(".sheet");
            tab.mustBeGood("temporary-slip-extended");
        }
    }

    @Test
    void a_clerk_is_told_what_is_expected() {
        try (var tab = CHROMIUM.open(PHONE, card + "temporary-card", clerk(HOSPITAL))) {
            fill(tab, "1977-07-7");
            tab.await(".expected-all");
            tab.keep("temporary-card-expected");
            assertThat(tab.findings()).isEmpty();
            assertThat(tab.value("#name")).isEqualTo("测试人");
            tab.fill("#birthDate", "1977-07-07");
            tab.follow("main form .next");
            tab.await(".sheet");
            for (var i = 0; i < 2; i++) {
                tab.click("details summary");
                tab.follow("details button");
            }
            tab.await(".expected-all");
            tab.mustShow("只能延期一次");
            assertThat(tab.findings()).isEmpty();
        }
    }

    @OnAScreen
    void a_holder_reports_a_loss_at_a_desk_and_finds_the_card_again(Setting setting) {
        var held = CityCard.inUse();
        try (var tab = CHROMIUM.open(setting, card + "card-desk", CityCard.teller())) {
            tab.mustBeGood("card-desk-ask");
            tab.fill("#number", held.document());
            tab.follow("main form .next");
            tab.mustShow("测**");
            tab.mustBeGood("card-desk");
            tab.follow("form[action$=loss] button");
            tab.await(".verdict.accepted");
            tab.mustBeGood("card-desk-lost");
            tab.follow("form[action$=resumption] button");
            tab.await(".verdict.accepted");
            tab.await("form[action$=loss] button");
        }
    }

    @Test
    void a_teller_has_a_new_card_made_and_nobody_takes_back_what_has_ended() {
        var held = CityCard.inUse();
        try (var tab = CHROMIUM.open(PHONE, card + "card-desk", CityCard.teller())) {
            tab.fill("#number", held.document());
            tab.follow("main form .next");
            tab.click("details:nth-of-type(1) summary");
            tab.follow("form[action$=reissue] button");
            tab.await(".verdict.accepted");
            tab.mustShow("旧卡已注销");
            tab.mustBeGood("card-desk-reissued");
        }
    }

    @Test
    void a_citizen_card_is_registered_at_a_desk() {
        var held = CityCard.inUse();
        try (var tab = CHROMIUM.open(PHONE, card + "card-desk", clerk(HOSPITAL))) {
            tab.fill("#number", held.document());
            tab.follow("main form .next");
            tab.click("main > details summary");
            tab.fill("#other", "M" + held.document().substring(6));
            tab.follow("form[action$=cards-elsewhere] button");
            tab.await(".verdict.accepted");
            tab.mustBeGood("card-desk-elsewhere");
        }
    }

    private static void fill(Tab tab, String birth) {
        tab.fill(
                "#number",
                People.residentId(BIRTH, SERIALS.incrementAndGet() * 2).number());
        tab.fill("#name", "测试人");
        tab.fill("#birthDate", birth);
        tab.fill("#phone", "13900000000");
        tab.follow("main form .next");
    }
}

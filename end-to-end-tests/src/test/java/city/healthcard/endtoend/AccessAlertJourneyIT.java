package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.ResidentNumber;
import city.healthcard.simulator.story.Story;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.Setting;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who looks is told: the citizen of an institution that reads for the first time, the bureau's auditors of
/// somebody who is refused again and again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessAlertJourneyIT {

    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account CURIOUS = new Account.Person("clerk.li");
    private static final Account HOSPITAL = new Account.Machine("his-35020001");
    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final String CURIOUS_INSTITUTION = "35020602";
    private static final int REFUSED_MAX = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate BORN = LocalDate.of(1979, 3, 3);
    private static final Setting PHONE = new Setting(Setting.Screen.PHONE, false, "zh-CN");
    private static final Setting DESK = new Setting(Setting.Screen.DESKTOP, false, "en");

    /// Another person than any that other tests play.
    private static final int SEED = 20_261_127;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void a_citizen_is_told_of_an_institution_that_reads_for_the_first_time() {
        var nobody = new PrintStream(OutputStream.nullOutputStream());
        var citizen = Story.play(Suite.shared().addresses(), nobody, false, new Random(SEED));
        try (var city = city();
                var tab = CHROMIUM.open(PHONE, at("/records/"))) {
            assertThat(reads(city, HOSPITAL, citizen.cardNumber()).isOk()).isTrue();
            tab.fill("#number", citizen.cardNumber());
            tab.fill("#password", citizen.password());
            tab.page().locator("#password").press("Enter");
            tab.awaitAddress(at("/records/"));
            city.awaitTrue("told of the hospital", PATIENCE, () -> {
                tab.go(at("/records/"));
                return tab.page().locator("#access-news").count() > 0;
            });
            tab.mustBeGood("journey-access-news");
            tab.click("#access-news li a");
            tab.await("li.event .fresh");
            tab.mustBeGood("journey-access-new");
        }
        isHeardInTheCity("records.access-alerted.v1");
    }

    @Test
    void the_bureau_is_told_of_somebody_who_is_refused_once_more_than_is_allowed() {
        try (var city = city()) {
            for (var person = 0; person <= REFUSED_MAX; person++) {
                var citizen = citizen(city, person);
                assertThat(city.get("/records/api/citizens/" + citizen + "/file", CURIOUS)
                                .status())
                        .isEqualTo(403);
            }
            isHeardInTheCity("records.reading-refused.v1");
            var alerts = city.await(
                    "told of the clerk",
                    PATIENCE,
                    () -> city.get("/audit/api/access-alerts", BUREAU),
                    AccessAlertJourneyIT::isAboutTheClerk);
            assertThat(isAboutTheClerk(alerts)).isTrue();
        }
        try (var tab = CHROMIUM.open(DESK, at("/audit/access-alerts"))) {
            tab.fill("#username", "bureau.wu");
            tab.fill("#password", Account.PASSWORD);
            tab.page().locator("#password").press("Enter");
            tab.await("article[id^=alert-]");
            tab.mustBeGood("journey-access-alerts");
            tab.click("article[id^=alert-] p a");
            tab.await("li.event");
            assertThat(tab.texts("li.event")).hasSizeGreaterThan(REFUSED_MAX);
        }
    }

    private static void isHeardInTheCity(String contract) {
        Waiting.until(
                PATIENCE,
                contract + " was on the topic",
                () -> PublishedFacts.byType(Suite.shared(), "records").containsKey(contract));
    }

    private static boolean isAboutTheClerk(Reply alerts) {
        return StreamSupport.stream(alerts.body().spliterator(), false)
                .anyMatch(alert -> alert.path("institution").asText().equals(CURIOUS_INSTITUTION)
                        && alert.path("measure").asText().equals("refused-attempts"));
    }

    /// Somebody with a temporary card, of whom records-service knows.
    private static String citizen(City city, int person) {
        var body = city.object();
        body.putObject("applicant")
                .put("name", "试例甲")
                .put("sex", "female")
                .put("birthDate", BORN.toString())
                .put("phone", "13900001234")
                .putObject("document")
                .put("type", "01")
                .put("number", ResidentNumber.of(BORN, false, person).text());
        var card = city.post("/card/api/temporary-cards", CLERK, body).text("/cardNumber");
        return city.await("heard of the card", PATIENCE, () -> holder(city, HOSPITAL, card), Reply::isOk)
                .text("/citizen");
    }

    private static Reply reads(City city, Account hospital, String card) {
        var citizen = holder(city, hospital, card).text("/citizen");
        return shown(city, hospital, card, "/records/api/citizens/" + citizen + "/file");
    }

    private static Reply holder(City city, Account hospital, String card) {
        return shown(city, hospital, card, "/records/api/citizens");
    }

    private static Reply shown(City city, Account hospital, String card, String path) {
        return city.send(Call.get(at(path), hospital).with("Card-Number", card));
    }

    private static City city() {
        return new City(Suite.shared().addresses(), _ -> {}, PATIENCE);
    }

    private static String at(String path) {
        return Suite.shared().addresses().origin() + path;
    }
}

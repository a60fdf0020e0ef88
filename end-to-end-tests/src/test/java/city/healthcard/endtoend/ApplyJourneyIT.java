package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.ResidentNumber;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the start page to a withdrawn application, with a browser and a telephone, through the gateway.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplyJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate BORN = LocalDate.of(1994, 11, 5);
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @OnAScreen
    void a_citizen_applies_at_home_follows_it_signs_in_by_telephone_and_withdraws(Setting setting) {
        var serial = SERIAL.getAndIncrement();
        var phone = "1390000%04d".formatted(5_000 + serial);
        try (var tab = CHROMIUM.open(setting, at("/card/"))) {
            tab.follow("main a[href='/card/apply']");
            tab.mustBeGood("journey-apply");
            go(tab);
            chooses(tab, "#who-self");
            types(tab, "#phone", phone);
            chooses(tab, "#type-01");
            types(tab, "#number", ResidentNumber.of(BORN, true, serial).text());
            types(tab, "#name", "欧阳若兰");
            chooses(tab, "#kind-uninsured");
            chooses(tab, "#method-branch");
            chooses(tab, "#branch-350203-01");
            chooses(tab, "#district-350203");
            go(tab);
            go(tab);
            tab.mustShow("欧阳若兰");
            tab.mustBeGood("journey-apply-check");
            go(tab);
            tab.await("main .big");
            tab.mustBeGood("journey-apply-sent");
            assertThat(tab.address()).doesNotContain(phone);

            go(tab);
            tab.await("main li.event");
            tab.mustBeGood("journey-apply-track");
            tab.click("form[action='/card/my-application/code'] button");
            tab.await("#code");
            tab.mustBeGood("journey-apply-code");
            types(tab, "#code", code(phone));
            tab.awaitAddress(at("/card/my-application"));
            tab.mustBeGood("journey-my-application");
            tab.click("main summary");
            tab.click("details button");
            tab.awaitAddress("**/withdrawal");
            tab.mustBeGood("journey-withdrawn");
        }
    }

    private static String code(String phone) {
        try (var city = new City(Suite.shared().addresses(), _ -> {}, PATIENCE)) {
            var question = Call.get(city.addresses().simulator() + "/sms", Account.NOBODY);
            var messages = city.await(
                    "sent a code",
                    PATIENCE,
                    () -> city.send(question),
                    reply -> reply.body().toString().contains(phone));
            for (var message : messages.body().path("messages")) {
                var found = CODE.matcher(message.path("text").asText());
                if (message.path("to").asText().endsWith(phone) && found.find()) {
                    return found.group();
                }
            }
        }
        throw new AssertionError("no message has a code");
    }

    private static void go(Tab tab) {
        tab.follow("main .next");
    }

    private static void chooses(Tab tab, String option) {
        tab.click(option);
        go(tab);
    }

    private static void types(Tab tab, String field, String text) {
        tab.fill(field, text);
        go(tab);
    }

    private static String at(String path) {
        return Suite.shared().addresses().origin() + path;
    }
}

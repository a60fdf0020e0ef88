package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.ResidentNumber;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people do with a browser, on a phone in Chinese or at a desk in English. Every page on the way is held to what
/// all pages must be.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserJourneyIT {

    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account AUDITOR = new Account.Person("auditor.chen");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate BORN = LocalDate.of(1988, 6, 1);
    /// Nobody applies twice: an application that is open already is refused.
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @OnAScreen
    void a_citizen_signs_in_with_card_and_password_and_sees_the_file_a_visit_and_who_read_it(Setting setting) {
        var citizen = PlayedStory.shared().played();
        try (var tab = CHROMIUM.open(setting, at("/records/"))) {
            tab.mustBeGood("journey-sign-in");
            tab.fill("#number", citizen.cardNumber());
            tab.fill("#password", citizen.password());
            tab.page().locator("#password").press("Enter");
            tab.awaitAddress(at("/records/"));

            tab.mustShow("踝关节扭伤");
            tab.mustBeGood("journey-file");
            tab.click("main li.event a");
            tab.awaitAddress("**/records/visits/**");
            tab.mustBeGood("journey-visit");
            tab.go(at("/records/accesses"));
            assertThat(tab.texts("main li.event")).isNotEmpty();
            tab.mustBeGood("journey-accesses");
            tab.click(".settings a");
            tab.await("[data-mode=elder]");
            tab.mustBeGood("journey-accesses-elder");
            tab.go(at("/records/"));
            tab.await("[data-mode=elder]");
            tab.mustBeGood("journey-file-elder");
        }
    }

    @OnAScreen
    void a_guardian_reads_the_file_of_a_child_whose_name_card_service_tells(Setting setting) {
        var guardian = PlayedStory.shared().played();
        try (var tab = CHROMIUM.open(setting, at("/records/wards"))) {
            tab.fill("#number", guardian.cardNumber());
            tab.fill("#password", guardian.password());
            tab.page().locator("#password").press("Enter");
            tab.await("article h2 .strong");
            assertThat(guardian.secrets()).containsAll(tab.texts("article h2"));
            tab.mustBeGood("journey-wards");

            tab.click("article a.button");
            tab.await(".whose .strong");
            assertThat(tab.address()).contains("/records/wards/");
            tab.mustBeGood("journey-ward-file");
        }
    }

    @OnAScreen
    void whoever_has_the_number_follows_an_application(Setting setting) {
        var number = applied().text("/number");
        try (var tab = CHROMIUM.open(setting, at("/card/"))) {
            tab.mustBeGood("journey-home");
            tab.go(at("/card/track"));
            tab.fill("#number", number);
            tab.page().locator("#number").press("Enter");
            tab.await("main li.event");

            tab.mustShow(number);
            tab.mustBeGood("journey-track");
        }
    }

    @OnAScreen
    void an_auditor_opens_a_review_and_approves_it_by_keyboard(Setting setting) {
        var application = applied().text("/id");
        awaitReview(application);
        try (var tab = CHROMIUM.open(setting, at("/audit/"))) {
            signIn(tab, "auditor.chen");
            tab.awaitAddress("**/audit/**");
            tab.mustBeGood("journey-queue");

            tab.go(at("/audit/?stage=registration&review=" + application));
            tab.await("#beside form");
            tab.page().getByText(NAME).first().waitFor();
            tab.mustBeGood("journey-review");
            tab.press("a");
            tab.await("main [role=status][data-focus]");
            tab.mustBeGood("journey-approved");
        }
        assertThat(reviewed(application).text("/stage")).isNotEqualTo("registration");
    }

    @OnAScreen
    void a_teller_signs_in_and_sees_the_branch_desk(Setting setting) {
        PlayedStory.shared();
        try (var tab = CHROMIUM.open(setting, at("/card/branch"))) {
            tab.mustBeGood("journey-staff-sign-in");
            signIn(tab, "teller.xu");
            tab.awaitAddress("**/card/branch**");
            tab.mustBeGood("journey-branch");
            tab.fill("#application", "7XK2-M9QD-4TRA");
            tab.page().locator("#application").press("Enter");
            tab.await("main .expected");
            assertThat(tab.texts("main .expected")).isNotEmpty();
            tab.keep("journey-branch-refused");
        }
    }

    private static final String NAME = "欧阳若兰";

    private static Reply applied() {
        try (var city = city()) {
            var form = city.object();
            form.putObject("applicant")
                    .put("name", NAME)
                    .put("sex", "female")
                    .put("birthDate", BORN.toString())
                    .put("phone", "13900001234")
                    .put("address", "福建省厦门市思明区虚构路 1 号")
                    .putObject("document")
                    .put("type", "01")
                    .put(
                            "number",
                            ResidentNumber.of(BORN, false, SERIAL.getAndIncrement())
                                    .text())
                    .put("issuingState", "CHN");
            form.putObject("coverage").put("kind", "uninsured");
            form.putObject("delivery").put("method", "branch").put("branch", "350203-01");
            var reply = city.post("/card/api/applications", CLERK, form);
            assertThat(reply.isOk()).as(reply.toString()).isTrue();
            city.await(
                    "showed the application",
                    PATIENCE,
                    () -> city.get("/card/api/applications/" + reply.text("/id"), CLERK),
                    Reply::isOk);
            return reply;
        }
    }

    private static void awaitReview(String application) {
        try (var city = city()) {
            city.await("opened the review", PATIENCE, () -> review(city, application), Reply::isOk);
        }
    }

    private static Reply reviewed(String application) {
        try (var city = city()) {
            return city.await(
                    "took the decision",
                    PATIENCE,
                    () -> review(city, application),
                    reply -> !reply.text("/stage").equals("registration"));
        }
    }

    private static Reply review(City city, String application) {
        return city.get("/audit/api/reviews/" + application, AUDITOR);
    }

    private static City city() {
        return new City(Suite.shared().addresses(), _ -> {}, PATIENCE);
    }

    private static void signIn(Tab tab, String name) {
        tab.fill("#username", name);
        tab.fill("#password", Account.PASSWORD);
        tab.page().locator("#password").press("Enter");
    }

    private static String at(String path) {
        return Suite.shared().addresses().origin() + path;
    }
}

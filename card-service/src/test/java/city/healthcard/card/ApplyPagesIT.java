package city.healthcard.card;

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
import java.time.ZoneId;
import java.util.Locale;
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
class ApplyPagesIT {

    private static final Setting PHONE = Setting.all().getFirst();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate BIRTH = LocalDate.of(1992, 2, 29);
    private static final AtomicInteger SERIALS = new AtomicInteger(200);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void an_adult_applies_on_every_screen(Setting setting) {
        var document = document(BIRTH);
        try (var tab = CHROMIUM.open(setting, card + "apply")) {
            tab.mustBeGood("apply-start");
            tab.follow("main button.next");
            tab.mustBeGood("apply-who");
            chooses(tab, "#who-self");
            types(tab, "#phone", People.phone(document));
            tab.mustBeGood("apply-document-type");
            chooses(tab, "#type-01");
            tab.mustBeGood("apply-document");
            types(tab, "#number", document);
            types(tab, "#name", "浏览人");
            tab.mustBeGood("apply-coverage");
            chooses(tab, "#kind-uninsured");
            chooses(tab, "#method-branch");
            chooses(tab, "#branch-350203-01");
            tab.mustBeGood("apply-district");
            chooses(tab, "#district-350203");
            tab.mustBeGood("apply-photo");
            tab.follow("main button.next");
            tab.follow("main button.next");
            tab.mustShow("浏览人");
            tab.mustBeGood("apply-check");
            assertThat(tab.address()).doesNotContain(document).doesNotContain("350203");
            tab.follow("main button.next");
            tab.await("main .big");
            tab.mustBeGood("apply-sent");
        }
    }

    @OnAScreen
    void what_is_not_as_expected_is_said_above_and_at_the_field(Setting setting) {
        var document = document(BIRTH);
        try (var tab = CHROMIUM.open(setting, card + "apply")) {
            tab.follow("main button.next");
            tab.follow("main button.next");
            refused(tab, "who");
            chooses(tab, "#who-self");
            types(tab, "#phone", "123");
            refused(tab, "phone");
            types(tab, "#phone", People.phone(document));
            chooses(tab, "#type-01");
            types(tab, "#number", document.substring(0, 17) + (document.endsWith("1") ? '2' : '1'));
            refused(tab, "number");
            assertThat(tab.value("#number")).startsWith(document.substring(0, 17));
        }
    }

    @Test
    void a_mother_applies_for_her_newborn() {
        var mother = document(BIRTH);
        try (var tab = CHROMIUM.open(PHONE, card + "apply")) {
            tab.follow("main button.next");
            chooses(tab, "#who-child");
            types(tab, "#phone", People.phone(mother));
            chooses(tab, "#type-08");
            types(tab, "#number", "P350299" + "%03d".formatted(SERIALS.incrementAndGet()));
            types(tab, "#name", "新生儿");
            tab.fill("#birthDate", TODAY.minusDays(3).toString());
            chooses(tab, "#sex-female");
            tab.fill("#name", "浏览母");
            chooses(tab, "#relation-mother");
            tab.mustBeGood("apply-guardian-document");
            tab.click("#type-01");
            types(tab, "#number", mother);
            chooses(tab, "#kind-uninsured");
            chooses(tab, "#method-mail");
            types(tab, "#address", "思明区虚构路 1 号");
            chooses(tab, "#district-350203");
            tab.follow("main button.next");
            tab.follow("main button.next");
            tab.mustShow("浏览母");
            tab.mustBeGood("apply-check-child");
            tab.follow("main button.next");
            tab.await("main .big");
        }
    }

    @Test
    void an_unfinished_application_is_taken_up_on_another_telephone() {
        var document = document(BIRTH);
        String code;
        try (var tab = CHROMIUM.open(PHONE, card + "apply")) {
            tab.follow("main button.next");
            chooses(tab, "#who-self");
            types(tab, "#phone", People.phone(document));
            code = tab.texts("main strong").getLast();
        }
        try (var tab = CHROMIUM.open(PHONE, card + "apply/resume")) {
            tab.mustBeGood("apply-resume");
            tab.fill("#code", code.toLowerCase(Locale.ROOT));
            types(tab, "#phone", "13911112222");
            tab.mustShow("没有找到与保存码和手机号相符的申请");
            assertThat(tab.findings()).isEmpty();
            types(tab, "#phone", People.phone(document));
            tab.await("#type");
        }
    }

    private static void refused(Tab tab, String field) {
        tab.await("#" + field + "-expected");
        assertThat(tab.texts(".expected-all li")).isEqualTo(tab.texts("#" + field + "-expected"));
        assertThat(tab.findings()).isEmpty();
        tab.keep("apply-refused-" + field);
    }

    private static void chooses(Tab tab, String option) {
        tab.click(option);
        tab.follow("main button.next");
    }

    private static void types(Tab tab, String field, String text) {
        tab.fill(field, text);
        tab.follow("main button.next");
    }

    private static String document(LocalDate birth) {
        return People.residentId(birth, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

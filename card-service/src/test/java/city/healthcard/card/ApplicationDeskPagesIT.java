package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.card.index.NumberIndex;
import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.contracts.audit.AuditContract.InstitutionSuspended;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class ApplicationDeskPagesIT {

    private static final Setting PHONE = Setting.all().getFirst();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate BIRTH = LocalDate.of(1984, 4, 18);
    private static final AtomicInteger SERIALS = new AtomicInteger(300);
    private static final String DESK = "35020698";
    private static final String SUSPENDED = "35020697";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @BeforeEach
    void the_institution_takes_part() {
        Neighbours.say(designated(DESK));
        soon(() -> forms(clerk(DESK)).get("/application-desk").then().statusCode(200));
    }

    @OnAScreen
    void a_clerk_files_the_application_of_an_adult(Setting setting) {
        var document = document(BIRTH);
        try (var tab = CHROMIUM.open(setting, card + "application-desk", clerk(DESK))) {
            tab.mustBeGood("application-desk");
            applicant(tab, document);
            tab.mustBeGood("application-desk-card");
            uninsured(tab);
            tab.mustShow("1984-04-18");
            tab.mustBeGood("application-desk-check");
            tab.click("#seen-me");
            tab.follow("main button.next");
            tab.await("main .big");
            tab.mustBeGood("application-desk-filed");
            assertThat(tab.address()).doesNotContain(document).contains("/application-desk/filed/");
            isOfTheDesk(tab.texts("main .big").getFirst());
        }
    }

    /// An application is the desk's as one by the API is: of its institution, in the queue of its district.
    private static void isOfTheDesk(String number) {
        soon(() -> as(clerk(DESK))
                .get("/api/applications/" + NumberIndex.applicationOf(number))
                .then()
                .statusCode(200)
                .body("institution", equalTo(DESK))
                .body("district", equalTo("350206")));
    }

    @Test
    void whoever_turns_sixteen_tomorrow_applies_by_a_guardian_and_today_alone() {
        try (var tab = CHROMIUM.open(PHONE, card + "application-desk", clerk(DESK))) {
            applicant(tab, document(TODAY.minusYears(16)));
            tab.await("#coverage\\.kind");
            tab.follow("button[value=applicant]");
            tab.fill("[name='document.number']", document(TODAY.minusYears(16).plusDays(1)));
            tab.follow("main button.next");
            tab.mustBeGood("application-desk-guardian");
            guardian(tab, document(BIRTH), "father");
            uninsured(tab);
            tab.mustShow("窗口父");
            tab.mustBeGood("application-desk-check-child");
            tab.click("#seen-me");
            tab.follow("main button.next");
            tab.await("main .big");
        }
    }

    @Test
    void a_newborn_is_known_by_the_mother_when_the_father_applies() {
        var mother = document(BIRTH);
        try (var tab = CHROMIUM.open(PHONE, card + "application-desk", clerk(DESK))) {
            tab.fill("[name='name.name']", "新生儿");
            tab.choose("[name='document-type.type']", "08");
            tab.fill("[name='document.number']", "R350299" + "%03d".formatted(SERIALS.incrementAndGet()));
            tab.fill("[name='birth.birthDate']", TODAY.minusDays(3).toString());
            tab.choose("[name='birth.sex']", "female");
            tab.fill("[name='phone.phone']", People.phone(mother));
            tab.follow("main button.next");
            tab.mustBeGood("application-desk-newborn");
            guardian(tab, document(BIRTH.plusDays(1)), "father");
            tab.await("[id='mother.number-expected']");
            tab.keep("application-desk-mother-expected");
            assertThat(tab.findings()).isEmpty();
            tab.fill("[name='mother.number']", mother);
            tab.follow("main button.next");
            uninsured(tab);
            tab.click("#seen-me");
            tab.follow("main button.next");
            tab.await("main .big");
        }
    }

    @OnAScreen
    void what_is_not_as_expected_is_said_above_and_at_the_field_and_nothing_is_lost(Setting setting) {
        var document = document(BIRTH);
        var misread = document.substring(0, 17) + (document.endsWith("1") ? '2' : '1');
        try (var tab = CHROMIUM.open(setting, card + "application-desk", clerk(DESK))) {
            applicant(tab, misread);
            tab.await("[id='document.number-expected']");
            assertThat(tab.texts(".expected-all li")).isEqualTo(tab.texts("[id='document.number-expected']"));
            tab.mustLookGood("application-desk-expected");
            assertThat(tab.value("[name='document.number']")).isEqualTo(misread);
            assertThat(tab.value("[name='name.name']")).isEqualTo("窗口人");
            assertThat(tab.value("[name='phone.phone']")).isEqualTo(People.phone(misread));
        }
    }

    @Test
    void what_is_refused_when_it_is_filed_is_said_at_the_answer_and_can_be_changed() {
        var sibling = document(TODAY.minusYears(17));
        try (var tab = CHROMIUM.open(PHONE, card + "application-desk", clerk(DESK))) {
            applicant(tab, document(TODAY.minusYears(9)));
            guardian(tab, sibling, "sibling");
            uninsured(tab);
            tab.follow("main button.next");
            tab.await("#seen-expected");
            assertThat(tab.findings()).isEmpty();
            tab.click("#seen-me");
            tab.follow("main button.next");
            tab.mustShow("监护人须已成年");
            tab.await("#guardian-document .stern");
            assertThat(tab.texts("#guardian-document .stern")).containsExactly("监护人须已成年。");
            assertThat(tab.findings()).isEmpty();
            tab.keep("application-desk-refused");
            tab.follow("button[value=guardian]");
            assertThat(tab.value("[name='guardian-document.number']")).isEqualTo(sibling);
            guardian(tab, document(BIRTH), "mother");
            tab.mustShow("窗口人");
            tab.click("#seen-me");
            tab.follow("main button.next");
            tab.await("main .big");
        }
    }

    @Test
    void two_submits_of_the_same_page_are_one_application_and_other_answers_another_intention() {
        var answers = adult(document(BIRTH));
        var key = keyOfCheck(answers);
        var first = filed(answers, key).statusCode(303).extract().header("Location");
        var second = filed(answers, key).statusCode(303).extract().header("Location");
        assertThat(second).isEqualTo(first).contains("/application-desk/filed/");
        var changed = new HashMap<>(answers);
        changed.put("name.name", "另一人");
        var other = keyOfCheck(changed);
        assertThat(other).isNotEqualTo(key);
        filed(changed, other).statusCode(409).body(containsString("另一人"));
    }

    @Test
    void a_clerk_of_a_suspended_institution_takes_no_application() {
        Neighbours.say(designated(SUSPENDED));
        soon(() -> forms(clerk(SUSPENDED)).get("/application-desk").then().statusCode(200));
        Neighbours.say(new InstitutionSuspended(idOf(SUSPENDED), SUSPENDED));
        soon(() -> forms(clerk(SUSPENDED))
                .get("/application-desk")
                .then()
                .statusCode(409)
                .body(containsString("该机构已暂停受理")));
        forms(clerk(SUSPENDED))
                .formParams(filing(adult(document(BIRTH)), UUID.randomUUID().toString()))
                .post("/application-desk")
                .then()
                .statusCode(409)
                .body(containsString("该机构已暂停受理"));
        try (var tab = CHROMIUM.open(PHONE, card + "application-desk", clerk(SUSPENDED))) {
            assertThat(tab.findings()).isEmpty();
            tab.keep("application-desk-suspended");
        }
    }

    @Test
    void a_clerk_of_an_unknown_institution_or_of_none_takes_no_application() {
        forms(clerk("35020600")).get("/application-desk").then().statusCode(409).body(containsString("机构名册中没有您的机构"));
        forms(TokenIssuers.staff("clerk-of-none", Set.of(Roles.DESK_CLERK), Map.of()))
                .formParams(filing(adult(document(BIRTH)), UUID.randomUUID().toString()))
                .post("/application-desk")
                .then()
                .statusCode(403)
                .body(containsString("不属于任何机构"));
    }

    @Test
    void nobody_but_a_desk_clerk_comes_in() {
        var held = HeldCard.inUse();
        for (var token : Set.of(
                held.holderToken(),
                CityCard.teller(),
                TokenIssuers.staff("desk-bureau", Set.of(Roles.BUREAU), Map.of()))) {
            forms(token).get("/application-desk").then().statusCode(403);
            forms(token)
                    .formParams(filing(adult(document(BIRTH)), UUID.randomUUID().toString()))
                    .post("/application-desk")
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse filed(Map<String, String> answers, String key) {
        return forms(clerk(DESK))
                .formParams(filing(answers, key))
                .post("/application-desk")
                .then();
    }

    private static Map<String, String> filing(Map<String, String> answers, String key) {
        var filing = new HashMap<>(answers);
        filing.putAll(Map.of("go", "file", "seen", "me", "key", key));
        return filing;
    }

    private static String keyOfCheck(Map<String, String> answers) {
        var page = forms(clerk(DESK))
                .formParams(answers)
                .formParam("sheet", "card")
                .post("/application-desk")
                .then()
                .statusCode(200)
                .body(allOf(containsString(answers.get("document.number")), containsString("谁核对了证件原件")))
                .extract()
                .asString();
        var key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    /// A browser that does nothing but send forms.
    private static RequestSpecification forms(String token) {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .contentType(ContentType.URLENC.withCharset("UTF-8"));
    }

    private static Map<String, String> adult(String document) {
        return Map.of(
                "name.name", "窗口人",
                "document-type.type", "01",
                "document.number", document,
                "phone.phone", People.phone(document),
                "coverage.kind", "uninsured",
                "delivery.method", "branch",
                "branch.branch", "350206-01");
    }

    private static void applicant(Tab tab, String document) {
        tab.fill("[name='name.name']", "窗口人");
        tab.fill("[name='document.number']", document);
        tab.fill("[name='phone.phone']", People.phone(document));
        tab.follow("main button.next");
    }

    private static void guardian(Tab tab, String document, String relation) {
        tab.fill("[name='guardian.name']", "窗口父");
        tab.choose("[name='guardian.relation']", relation);
        tab.fill("[name='guardian-document.number']", document);
        tab.follow("main button.next");
    }

    private static void uninsured(Tab tab) {
        tab.click("[id='coverage.kind-uninsured']");
        tab.click("[id='delivery.method-branch']");
        tab.choose("[name='branch.branch']", "350206-01");
        tab.follow("main button.next");
    }

    private static InstitutionDesignated designated(String code) {
        return new InstitutionDesignated(idOf(code), code, "窗口试用门诊", "Trial Clinic", "350206");
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(LocalDate birth) {
        return People.residentId(birth, 2 * SERIALS.incrementAndGet()).number();
    }
}

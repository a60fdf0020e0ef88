package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
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
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CardPagesIT {

    private static final Setting PHONE = Setting.all().getFirst();
    private static final Setting DESKTOP = Setting.all().getLast();
    private static final String BRANCH = "350203-07";
    private static final String PASSWORD = "筼筜白鹭-2026";
    private static final LocalDate BIRTH = LocalDate.of(1988, 4, 12);
    private static final AtomicInteger SERIALS = new AtomicInteger(700);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    private record Applied(UUID id, UUID citizen, String number, String document) {}

    @OnAScreen
    void the_way_in_is_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, card.toString())) {
            tab.mustBeGood("home");
            tab.go(card + "track");
            tab.mustBeGood("track-ask");
            tab.go(card + "sign-in");
            tab.mustBeGood("sign-in");
        }
    }

    @OnAScreen
    void an_application_is_followed_with_its_number(Setting setting) {
        var applied = applied();
        Neighbours.say(new RegistrationApproved(applied.citizen(), applied.id(), 1));
        soon(() -> shown(applied, "awaiting-deposit"));
        try (var tab = CHROMIUM.open(setting, card + "track?number=" + applied.number())) {
            assertThat(tab.texts(".event.current")).hasSize(1);
            assertThat(tab.texts("body")).noneMatch(text -> text.contains("测试人"));
            tab.mustBeGood("track");
        }
    }

    @Test
    void a_number_that_nobody_has_is_answered_with_what_is_expected() {
        try (var tab = CHROMIUM.open(PHONE, card + "track?number=7XK2-0000-0000")) {
            tab.mustShow("没有查到这个编号");
            tab.mustBeGood("track-unknown");
        }
    }

    @Test
    void a_wrong_password_says_no_more_than_that() {
        try (var tab = CHROMIUM.open(PHONE, card + "sign-in?to=%2Frecords%2Faccesses")) {
            tab.fill("#number", "3502 0099 9999 9921");
            tab.fill("#password", "不是这个密码");
            tab.click("main button");
            tab.mustShow("卡号或密码不正确。");
            assertThat(tab.value("#password")).isEmpty();
            assertThat(tab.findings()).isEmpty();
            tab.keep("sign-in-refused");
        }
    }

    @Test
    void an_auditor_sees_who_applied_and_nobody_else_does() {
        var applied = applied();
        var address = card + "fragments/applications/" + applied.id();
        soon(() -> shown(applied, "submitted"));
        try (var tab = CHROMIUM.open(DESKTOP, address, auditor())) {
            tab.mustShow("测试人");
            tab.mustBeGood("applicant");
        }
        try (var tab = CHROMIUM.open(DESKTOP, address, teller())) {
            assertThat(tab.texts("body")).noneMatch(text -> text.contains("测试人"));
        }
    }

    @OnAScreen
    void two_auditors_make_two_registrations_one_and_two_again(Setting setting) {
        var goes = applied();
        var stays = applied();
        var address = "duplicates?one=%s&other=%s".formatted(goes.citizen(), stays.citizen());
        soon(() -> as(auditor())
                .get("/api/duplicates/%s/%s".formatted(goes.citizen(), stays.citizen()))
                .then()
                .statusCode(200));
        try (var tab = CHROMIUM.open(setting, card + address, auditor())) {
            tab.mustShow("测试人");
            tab.mustBeGood("duplicates");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + address, auditor())) {
            tab.click("form[action$='/merge'] button.next");
            tab.mustShow("请写明理由");
            assertThat(tab.findings()).isEmpty();
            tab.keep("duplicates-refused");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + address, auditor())) {
            tab.fill("#reason", "一人两份登记");
            tab.fill("#evidence", "户口簿");
            tab.click("form[action$='/merge'] button.next");
            tab.mustShow("您提出的申请须由另一人批准");
            tab.mustBeGood("duplicates-asked");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + address, auditor("second"))) {
            tab.mustShow("一人两份登记");
            tab.click("form[action$='/approval'] button.next");
            tab.mustShow("已合并");
            tab.mustBeGood("duplicates-merged");
            tab.fill("#reason", "是双胞胎");
            tab.fill("#evidence", "出生证明");
            tab.click("form[action$='/unmerge'] button.next");
            tab.mustShow("待批准撤销");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + address, auditor())) {
            tab.click("form[action$='/approval'] button.next");
            tab.mustShow("认定两人");
        }
    }

    @Test
    void a_teller_receives_a_parcel_hands_a_card_over_and_its_holder_signs_in() {
        var applied = applied();
        dispatched(applied);
        String code;
        String number;
        try (var tab = CHROMIUM.open(DESKTOP, card + "branch", teller())) {
            tab.mustBeGood("branch");
            counted(tab, applied);
            soon(() -> shown(applied, "at-branch"));
            collect(tab, applied, "350203201002290015");
            tab.mustShow("有 1 处需要更正");
            tab.keep("branch-refused");
            collect(tab, applied, applied.document());
            tab.mustShow("激活码只显示这一次");
            var shown = tab.texts(".big");
            number = shown.getFirst().replace(" ", "");
            code = shown.getLast().replace(" ", "");
            tab.keep("letter");
            assertThat(tab.findings()).isEmpty();
        }
        try (var tab = CHROMIUM.open(PHONE, card + "activate")) {
            tab.fill("#number", number);
            tab.fill("#document", applied.document());
            tab.fill("#code", code);
            tab.fill("#password", PASSWORD);
            tab.fill("#again", PASSWORD);
            tab.click("main button.next");
            tab.mustShow("健康卡可以用了");
            tab.mustBeGood("activated");
        }
        try (var tab = CHROMIUM.open(PHONE, card + "sign-in")) {
            tab.fill("#number", number);
            tab.fill("#password", PASSWORD);
            tab.follow("main button");
            assertThat(tab.hasCookie("hc_citizen")).isTrue();
            assertThat(URI.create(tab.page().url()).getPath()).isEqualTo("/records/");
        }
    }

    private static void counted(Tab tab, Applied applied) {
        var serial = cardOf(applied);
        tab.follow("td a");
        scanned(tab, "keine Nummer", "读不出序列号");
        scanned(tab, UUID.randomUUID().toString(), "清单之外");
        scanned(tab, serial, "在清单上");
        tab.mustBeGood("branch-counting");
        tab.go(tab.page().url().replace("/count", ""));
        scanned(tab, serial.toUpperCase(Locale.ROOT), "在清单上");
        scanned(tab, serial.replace("-", ""), "这张已扫过");
        tab.click("button.next");
        tab.mustShow("网点柜台");
    }

    /// A scanner types wherever the page has put the cursor, and presses Enter.
    private static void scanned(Tab tab, String label, String said) {
        tab.page().waitForFunction("document.activeElement.id === 'scan'");
        tab.page().keyboard().type(label + "\n");
        tab.page().waitForSelector("[role=status] >> text=" + said);
    }

    private static String cardOf(Applied applied) {
        return as(office())
                .get("/api/applications/" + applied.id())
                .then()
                .extract()
                .path("card");
    }

    @OnAScreen
    void a_teller_sends_cards_on_and_two_tellers_destroy_one(Setting setting) {
        var ready = CityCard.ready();
        var made = CityCard.made(ready.application());
        var parcel = "branch/parcels/" + made.consignment();
        soon(() -> as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .body("state", equalTo("received")));
        try (var tab = CHROMIUM.open(setting, card + parcel + "?card=" + made.card(), CityCard.teller())) {
            tab.mustBeGood("branch-parcel");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + parcel, CityCard.teller())) {
            tab.fill("#card", UUID.randomUUID().toString());
            tab.press("Enter");
            tab.await("text=不在此包裹中");
            tab.fill("#card", made.card().toString());
            tab.press("Enter");
            tab.await("#beside");
            deed(tab, "redirection", "鼓浪屿");
            tab.await("text=请输入网点编号");
            assertThat(tab.findings()).isEmpty();
            deed(tab, "mailing", "EA123456784CN");
            tab.await("text=核对邮件号码");
            tab.page()
                    .locator("details:has(form[action$='/setting-aside']) summary")
                    .click();
            tab.page().locator("#setting-aside").selectOption("damaged");
            tab.page().locator("form[action$='/setting-aside'] button").click();
            tab.await("text=须由另一人销毁");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + "branch", CityCard.teller())) {
            tab.mustShow("需处理的卡");
            tab.mustBeGood("branch-attention");
        }
        var second = TokenIssuers.staff("second", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, CityCard.BRANCH));
        try (var tab = CHROMIUM.open(DESKTOP, card + parcel + "?card=" + made.card(), second)) {
            tab.page()
                    .locator("details:has(form[action$='/destruction']) summary")
                    .click();
            tab.mustBeGood("branch-destroying");
            tab.page().locator("form[action$='/destruction'] button").click();
            soon(() -> as(office())
                    .get("/api/consignments/" + made.consignment())
                    .then()
                    .body("cards.'" + made.card() + "'.place", equalTo("destroyed")));
        }
    }

    private static void deed(Tab tab, String deed, String word) {
        tab.page().locator("details:has(form[action$='/" + deed + "']) summary").click();
        tab.fill("#" + deed, word);
        tab.page().locator("form[action$='/" + deed + "'] button").click();
    }

    @OnAScreen
    void a_teller_hands_a_card_to_a_proxy_with_a_letter(Setting setting) {
        var ready = CityCard.ready();
        CityCard.made(ready.application());
        try (var tab = CHROMIUM.open(setting, card + "branch/proxy", CityCard.teller())) {
            tab.mustBeGood("branch-proxy");
        }
        try (var tab = CHROMIUM.open(DESKTOP, card + "branch/proxy", CityCard.teller())) {
            tab.fill("#application", ready.number());
            tab.fill("#name", "测试代");
            tab.fill("#number", "350203201002290015");
            tab.click("button.next");
            tab.mustShow("有 1 处需要更正");
            tab.fill("#number", People.residentId(LocalDate.of(1975, 2, 3), 35).number());
            tab.click("button.next");
            tab.mustShow("没有有效的代领委托");
            tab.fill("#holder", ready.document());
            tab.follow("button.next");
            tab.mustShow("卡已交给代领人");
            assertThat(tab.findings()).isEmpty();
            tab.keep("branch-proxy-done");
        }
    }

    private static void collect(Tab tab, Applied applied, String document) {
        tab.fill("#application", applied.number());
        tab.fill("#document", document);
        tab.follow("button.next");
    }

    private static Applied applied() {
        var document = People.residentId(BIRTH, SERIALS.incrementAndGet()).number();
        var answer = as(TokenIssuers.staff(
                        "clerk",
                        Set.of(Roles.DESK_CLERK),
                        Map.of(Claims.INSTITUTION, "35020001", Claims.DISTRICT, "350203")))
                .body(form(document))
                .post("/api/applications")
                .then()
                .statusCode(201)
                .extract();
        return new Applied(
                UUID.fromString(answer.path("id")),
                UUID.fromString(answer.path("citizen")),
                answer.path("number"),
                document);
    }

    private static void dispatched(Applied applied) {
        Neighbours.say(new DepositPaid(applied.citizen(), applied.id(), UUID.randomUUID(), 1000));
        Neighbours.say(new RegistrationApproved(applied.citizen(), applied.id(), 1));
        Neighbours.say(new FinanceApproved(applied.citizen(), applied.id(), 1));
        soon(() -> shown(applied, "ready"));
        var batch =
                as(office()).body("{}").post("/api/batches").then().extract().<String>path("batch");
        as(office()).body("{}").post("/api/batches/" + batch + "/order").then().statusCode(202);
        var maker = TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
        var cards = as(maker)
                .get("/api/batches/" + batch + "/print-list")
                .then()
                .extract()
                .<List<String>>path("cards.card");
        as(maker)
                .body(Map.of("made", cards))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(200);
        as(office())
                .body(Map.of("batch", batch, "branch", BRANCH))
                .post("/api/consignments")
                .then()
                .statusCode(201);
        soon(() -> as(teller()).get("/api/consignments").then().body("size()", equalTo(1)));
    }

    private static void shown(Applied applied, String state) {
        as(office())
                .get("/api/applications/" + applied.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private static String form(String document) {
        return """
            {"applicant": {"name": "测试人", "sex": "male", "birthDate": "1988-04-12",
                           "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                           "phone": "13900000000", "address": "厦门市虚构路 1 号"},
             "coverage": {"kind": "uninsured"},
             "delivery": {"method": "branch", "branch": "%s"}}
            """.formatted(document, BRANCH);
    }

    private static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static String office() {
        return TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
    }

    private static String teller() {
        return TokenIssuers.staff("teller", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, BRANCH));
    }

    private static String auditor() {
        return auditor("auditor");
    }

    private static String auditor(String name) {
        return TokenIssuers.staff(name, Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }
}

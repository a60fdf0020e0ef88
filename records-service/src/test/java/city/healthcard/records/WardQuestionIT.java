package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.healthcard.contracts.audit.AuditContract.AccessCaseClosed;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.question.Concern;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.QuestionNote;
import city.healthcard.records.questioning.Questions;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A guardian questions who read a child's file, as far as the guardian sees it and may still act.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = WardQuestionIT.GUARDIAN,
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = WardQuestionIT.GUARDIAN))
@SuppressWarnings("NullAway.Init")
class WardQuestionIT {

    static final String GUARDIAN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000e501";
    private static final CitizenId GUARDIAN_ID = new CitizenId(UUID.fromString(GUARDIAN));
    private static final CitizenId CHILD = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000e502"));
    private static final String CARD = "3502999900000311";
    private static final String SHOWN = "35020051";
    private static final String WITHHELD = "35020052";
    private static final String API = "/api/wards/" + CHILD.value() + "/file/accesses";
    private static final String VISIT = """
        {"institution": "%s", "number": "WQ-1", "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-11-20T08:30:00+08:00", "department": {"name": "%s"},
         "diagnoses": [{"code": "J20.900", "display": "急性支气管炎"}]}
        """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    CardHolders holders;

    @Inject
    HealthFiles files;

    @Inject
    Door door;

    @Inject
    Questions questions;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_child_who_was_at_two_institutions() {
        town.issue(CHILD, CARD);
        town.post(VISIT.formatted(SHOWN, CARD, "儿科"));
        town.post(VISIT.formatted(WITHHELD, CARD, "心理科"));
        town.awaitVisits(CHILD, 2);
        rights("full");
    }

    private void rights(String rights) {
        Neighbours.say(new GuardianshipSet(CHILD.value(), GUARDIAN_ID.value(), rights, LocalDate.EPOCH));
        soon(() -> assertThat(
                        holders.rightsOver(CHILD, GUARDIAN_ID).map(Enum::name).orElse("ENDED"))
                .isEqualToIgnoringCase(rights));
    }

    /// An institution reads the child's file, and the list says so.
    private Access readBy(String institution) {
        var who = "his-" + UUID.randomUUID();
        door.admit(new Reader.Treating(who, institution, true, Presented.NONE, false, false), CHILD, Scope.FILE)
                .await()
                .atMost(Town.PATIENCE);
        return Town.soonGiven(() -> files.accessesOf(CHILD).await().atMost(Town.PATIENCE).accesses().stream()
                .filter(access -> access.reader().equals(who))
                .findFirst()
                .orElse(null));
    }

    private static String page() {
        return given().get("/wards")
                .htmlPath()
                .getString("**.find { it.@href.text().startsWith('/records/wards/') }.@href")
                .substring("/records".length());
    }

    private static ValidatableResponse ask(Access access) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"concern\": \"not-treated\", \"words\": \"那天孩子在学校\"}")
                .post(API + "/" + access.id() + "/question")
                .then();
    }

    private static ValidatableResponse askOnPage(UUID access) {
        return given().header("Accept-Language", "zh-CN")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("concern", "unknown-reader")
                .formParam("key", UUID.randomUUID())
                .post(page() + "/accesses/" + access + "/question")
                .then();
    }

    private QuestionNote asked(Asker asker, Access access) {
        return questions
                .ask(asker, access, Concern.NOT_TREATED, "", new CommandId(UUID.randomUUID()))
                .await()
                .atMost(Town.PATIENCE);
    }

    private static String listed() {
        return given().header("Accept-Language", "zh-CN")
                .get(page() + "/accesses")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// What stands on the page beside an access.
    private static String beside(Access access) {
        var from = listed();
        var entry = from.substring(from.indexOf("access-" + access.id()));
        return entry.substring(0, entry.indexOf("</li>"));
    }

    @Test
    void a_guardian_asks_once_and_is_told_beside_the_access_what_was_found() {
        var access = readBy(SHOWN);
        assertThat(beside(access)).contains("/question");
        var question = ask(access).statusCode(201).extract().<String>path("question");
        ask(access).statusCode(409).body("code", equalTo("question.already-asked"));
        soon(() -> assertThat(beside(access)).contains("正在查").doesNotContain("/question"));
        Neighbours.say(new AccessCaseClosed(
                CHILD.value(), UUID.fromString(question), access.id(), "unjustified", Instant.now()));
        soon(() -> assertThat(beside(access)).contains("已查清：查看没有正当理由"));
        assertThat(asked(Asker.citizen(List.of(CHILD)), access).question())
                .as("the child's own question is another one")
                .isNotEqualTo(UUID.fromString(question));
    }

    @Test
    void a_guardian_is_not_told_what_the_child_asked_about_the_guardian() {
        given().get("/api/wards/" + CHILD.value() + "/file").then().statusCode(200);
        var own = Town.soonGiven(() -> files.accessesOf(CHILD).await().atMost(Town.PATIENCE).accesses().stream()
                .filter(access -> access.reader().equals(GUARDIAN) && access.scope() == Scope.FILE)
                .findFirst()
                .orElse(null));
        asked(Asker.citizen(List.of(CHILD)), own);
        soon(() -> assertThat(
                        questions.of(Asker.citizen(List.of(CHILD))).await().atMost(Town.PATIENCE))
                .containsKey(own.id()));
        assertThat(beside(own)).doesNotContain("正在查").contains("/question");
        askOnPage(own.id()).statusCode(200);
    }

    @Test
    void from_fourteen_what_is_withheld_cannot_be_asked_about_and_is_answered_like_what_never_was() {
        var secret = readBy(WITHHELD);
        var shown = readBy(SHOWN);
        rights("narrowed");
        given().get(API)
                .then()
                .statusCode(200)
                .body(
                        containsString(shown.id().toString()),
                        not(containsString(secret.id().toString())));
        var absent = UUID.randomUUID();
        assertThat(withoutIds(askOnPage(secret.id()).statusCode(404))).isEqualTo(withoutIds(askOnPage(absent)));
        ask(secret).statusCode(404).body("code", equalTo("access.unknown"));
        askOnPage(shown.id()).statusCode(200);
    }

    @Test
    void from_sixteen_a_guardian_sees_who_read_and_asks_nothing_and_later_sees_nothing() {
        var access = readBy(SHOWN);
        rights("reading");
        assertThat(beside(access)).doesNotContain("/question");
        given().get(page() + "/accesses/" + access.id() + "/question").then().statusCode(403);
        askOnPage(access.id()).statusCode(403);
        ask(access).statusCode(403).body("code", equalTo("question.guardian-only-reads"));
        rights("ended");
        given().get(API).then().statusCode(403).body("code", equalTo("file.not-entitled"));
        ask(access).statusCode(403).body("code", equalTo("file.not-entitled"));
    }

    /// Ids of one page are not those of the next.
    private static String withoutIds(ValidatableResponse page) {
        return page.extract().asString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}", "id");
    }

    @Test
    void a_visit_that_is_withheld_is_answered_like_one_that_never_was_wherever_a_guardian_asks() {
        var entries = files.fileOf(CHILD).await().atMost(Town.PATIENCE).shown();
        var secret = entries.stream()
                .filter(entry -> entry.institution().equals(WITHHELD))
                .findFirst()
                .orElseThrow()
                .visit();
        rights("narrowed");
        var file = "/api/wards/" + CHILD.value() + "/file";
        for (var place : List.of(
                file + "/visits/%s",
                file + "?before=%s",
                file + "/items/problems?after=%s",
                file + "/items/results/%s/0/trend",
                page() + "/visits/%s",
                page() + "?before=%s",
                page() + "/items/problems?after=%s",
                page() + "/items/results/%s/0/trend",
                "/fhir/Encounter/%s",
                "/fhir/Condition/%s-d0",
                "/api/file/visits/%s",
                "/visits/%s")) {
            var withheld = given().get(place.formatted(secret)).then();
            var absent = given().get(place.formatted(UUID.randomUUID())).then();
            assertThat(withheld.extract().statusCode())
                    .as(place)
                    .isEqualTo(absent.extract().statusCode());
            assertThat(withoutIds(withheld)).as(place).isEqualTo(withoutIds(absent));
        }
    }

    @Test
    void what_was_asked_under_a_name_that_was_given_up_is_not_asked_again() {
        var survivor = new CitizenId(UUID.randomUUID());
        var absorbed = new CitizenId(UUID.randomUUID());
        var access = readBy(SHOWN);
        var first = asked(Asker.citizen(List.of(absorbed)), access);
        var merged = Asker.citizen(List.of(survivor, absorbed));
        assertThatThrownBy(() -> asked(merged, access))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("question.already-asked"));
        soon(() -> assertThat(questions.of(merged).await().atMost(Town.PATIENCE))
                .containsOnlyKeys(access.id())
                .allSatisfy((_, note) -> assertThat(note.question()).isEqualTo(first.question())));
        var another = new Asker(List.of(CHILD), List.of(survivor, absorbed));
        asked(new Asker(List.of(CHILD), List.of(absorbed)), access);
        assertThatThrownBy(() -> asked(another, access)).isInstanceOf(ProblemException.class);
    }

    @OnAScreen
    void a_question_is_asked_on_the_page_of_the_child_s_file(Setting setting) {
        var access = readBy(SHOWN);
        try (var tab = CHROMIUM.open(setting, records + "accesses")) {
            tab.answer("**/card/fragments/wards", "<span data-fragment class=\"strong\">林小满</span>");
            tab.go(records + page().substring(1) + "/accesses");
            tab.follow("#access-" + access.id() + " a.button");
            tab.await(".whose");
            tab.mustBeGood("ward-question");
            tab.click("#concern-not-treated");
            tab.follow("main form button.next");
            tab.await(".whose");
            assertThat(tab.texts("#access-" + access.id() + " .badge.waiting")).hasSize(1);
            tab.mustBeGood("ward-questioned");
        }
    }
}

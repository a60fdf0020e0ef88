package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static city.healthcard.card.OnlineApplicant.browser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.card.index.NumberIndex;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class OnlineApplicationIT {

    private static final LocalDate BIRTH = LocalDate.of(1991, 7, 9);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);

    @Inject
    Pool pool;

    @Test
    void an_application_made_at_home_is_one_like_those_of_a_desk() {
        var number = OnlineApplicant.adult(document()).sent();
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        soon(() -> as(TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of()))
                .get("/api/applications/" + application)
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("number", equalTo(number))
                .body("institution", nullValue())
                .body("district", equalTo("350206")));
    }

    @Test
    void whoever_applies_at_home_and_at_a_desk_is_refused_the_second_time_in_the_same_words() {
        var document = document();
        var desk = """
                {"applicant": {"name": "网上人", "sex": "male", "birthDate": "%s",
                               "document": {"type": "01", "number": "%s"}, "phone": "%s"},
                 "coverage": {"kind": "uninsured"},
                 "delivery": {"method": "branch", "branch": "350203-01"}}
                """.formatted(BIRTH, document, People.phone(document));
        as(clerk(HOSPITAL)).body(desk).post("/api/applications").then().statusCode(201);
        var refused = as(clerk(HOSPITAL))
                .header("Accept-Language", "zh")
                .body(desk)
                .post("/api/applications")
                .then();
        refused.statusCode(409);
        OnlineApplicant.adult(document)
                .sends()
                .statusCode(409)
                .body(containsString(refused.extract().path("detail")));
    }

    @Test
    void pressing_the_button_again_and_at_once_sends_one_application() {
        var applicant = OnlineApplicant.adult(document());
        var sent = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(applicant::sent))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        applicant.sees("check").statusCode(303).header("Location", containsString("/card/apply/sent/"));
    }

    @Test
    void two_windows_that_answer_at_once_are_both_heard() {
        var applicant = OnlineApplicant.adult(document());
        var name = CompletableFuture.runAsync(
                () -> applicant.tries("name", Map.of("name", "另一名")).statusCode(303));
        applicant.tries("district", Map.of("district", "350213")).statusCode(303);
        name.join();
        applicant.sees("check").statusCode(200).body(containsString("另一名"), containsString("翔安区"));
    }

    @Test
    void what_is_not_as_expected_is_said_at_the_field_and_not_kept() {
        var applicant = new OnlineApplicant();
        applicant.says("who", Map.of("who", "self"), "phone");
        applicant
                .tries("phone", Map.of("phone", "12345"))
                .statusCode(422)
                .body(containsString("id=\"phone-expected\""), containsString("value=\"12345\""));
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply/phone"));
    }

    @Test
    void a_draft_is_taken_up_again_with_its_code_and_the_telephone_only() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        resume(applicant.code(), "13911112222").then().statusCode(422).cookies(Map.of());
        resume("7XK2-M9QD-4TRA", People.phone(document)).then().statusCode(422);
        var back = resume(applicant.code().toLowerCase(Locale.ROOT), People.phone(document))
                .then()
                .statusCode(303)
                .extract()
                .cookie("hc_draft");
        given().cookie("hc_draft", back)
                .get("/apply/check")
                .then()
                .statusCode(200)
                .body(containsString("网上人"));
    }

    @Test
    void the_code_that_is_shown_on_the_page_opens_nothing_without_the_telephone() {
        var applicant = OnlineApplicant.adult(document());
        for (var cookie : List.of(applicant.code(), applicant.code() + ".", applicant.cookie() + "0")) {
            browser()
                    .cookie("hc_draft", cookie)
                    .get("/apply/check")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/card/apply"));
        }
        applicant.sees("check").statusCode(200);
    }

    @Test
    void whoever_guesses_codes_of_a_draft_is_stopped() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        IntStream.range(0, 5)
                .forEach(guess ->
                        resume(applicant.code(), "1391111333" + guess).then().statusCode(422));
        resume(applicant.code(), People.phone(document)).then().statusCode(429);
    }

    @Test
    void the_database_holds_nothing_that_could_be_read_and_nothing_after_forgetting() {
        var document = document();
        var applicant = OnlineApplicant.adult(document);
        assertThat(kept()).doesNotContain("网上人", document, People.phone(document), applicant.code());
        var before = drafts();
        browser()
                .cookie("hc_draft", applicant.cookie())
                .post("/apply/forget")
                .then()
                .statusCode(303);
        assertThat(drafts()).isLessThan(before);
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply"));
    }

    @Test
    void a_draft_that_has_ended_is_not_there_any_more() {
        var applicant = OnlineApplicant.adult(document());
        applicant.sees("check").statusCode(200);
        pool.query("update application_draft set ends_at = now() - interval '1 second'")
                .executeAndAwait();
        applicant.sees("check").statusCode(303).header("Location", endsWith("/card/apply"));
        applicant.tries("name", Map.of("name", "太晚了")).statusCode(303).header("Location", endsWith("/card/apply"));
    }

    @Test
    void a_code_that_opens_nothing_leads_to_the_start() {
        browser().get("/apply/name").then().statusCode(303).header("Location", endsWith("/card/apply"));
        browser().cookie("hc_draft", "' or 1=1 --").get("/apply/check").then().statusCode(303);
        new OnlineApplicant().sees("no-such-question").statusCode(303);
        given().get("/apply").then().statusCode(200).body(not(containsString("/card/apply/forget")));
    }

    private static Response resume(String code, String phone) {
        return browser().formParams(Map.of("code", code, "phone", phone)).post("/apply/resume");
    }

    private String kept() {
        var text = new StringBuilder();
        pool.query("select id, sealed from application_draft")
                .executeAndAwait()
                .forEach(row -> text.append(row.getUUID(0))
                        .append(new String(row.getBuffer(1).getBytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private long drafts() {
        return pool.query("select count(*) from application_draft")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}

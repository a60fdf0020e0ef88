package city.healthcard.audit;

import static city.healthcard.audit.Auditor.BUREAU;
import static city.healthcard.audit.Auditor.CHEN;
import static city.healthcard.audit.Auditor.LIN;
import static city.healthcard.audit.Auditor.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class WorkQueuesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> APPROVAL = Map.of("decision", "approve");

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_is_put_right() {
        clock.putRight();
    }

    @Test
    void of_two_auditors_who_take_a_review_up_at_once_one_wins_and_the_other_is_told_who() throws Exception {
        for (var round = 0; round < 5; round++) {
            var application = submitted("350203");
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = Stream.of(CHEN, LIN)
                        .map(auditor -> threads.submit(() -> {
                            start.await();
                            return auditor.posts(review(application) + "/registration-claim", "")
                                    .extract();
                        }))
                        .toList();
                start.countDown();
                var chen = answers.get(0).get();
                var lin = answers.get(1).get();
                assertThat(List.of(chen.statusCode(), lin.statusCode())).containsExactlyInAnyOrder(200, 409);
                var loser = chen.statusCode() == 409 ? chen : lin;
                var winner = chen.statusCode() == 409 ? LIN : CHEN;
                assertThat(loser.<String>path("code")).isEqualTo("review.held-by-another");
                assertThat(loser.<String>path("heldBy")).isEqualTo(winner.id());
                assertThat(loser.<String>path("heldUntil")).isNotBlank();
                assertThat(loser.body().asString())
                        .as("a name is personal and stays on pages")
                        .doesNotContain(winner.name());
            }
        }
    }

    @Test
    void a_hold_ends_by_itself_and_another_takes_over() {
        var application = submitted("350205");
        CHEN.posts(review(application) + "/registration-claim", "").statusCode(200);
        eventually(() -> LIN.gets(review(application)).body("heldBy", equalTo(CHEN.id())));
        LIN.posts(review(application) + "/registration-decision", APPROVAL)
                .statusCode(409)
                .body("code", equalTo("review.held-by-another"));

        clock.putForward(Duration.ofHours(4).plusSeconds(5));
        LIN.gets(review(application)).body("heldBy", nullValue());
        LIN.posts(review(application) + "/registration-claim", "").statusCode(200);
        CHEN.posts(review(application) + "/registration-decision", APPROVAL)
                .statusCode(409)
                .body("heldBy", equalTo(LIN.id()));
    }

    @Test
    void a_review_is_handed_over_and_the_bureau_assigns_it_anew() {
        Stream.of(CHEN, LIN, ZHAO).forEach(each -> each.gets("/api/reviews").statusCode(200));
        eventually(() -> CHEN.gets("/api/staff")
                .body("name", hasItem(LIN.name()))
                .body("find { it.id == '" + ZHAO.id() + "' }.stages", equalTo(List.of("finance"))));
        var application = submitted("350206");
        assigned(application, CHEN, LIN.id()).statusCode(409).body("code", equalTo("review.not-held"));
        CHEN.posts(review(application) + "/registration-claim", "").statusCode(200);
        assigned(application, CHEN, ZHAO.id())
                .statusCode(422)
                .body("code", equalTo("staff.unknown"))
                .body("errors[0].pointer", equalTo("#/to"));
        assigned(application, CHEN, LIN.id()).statusCode(200);
        assigned(application, CHEN, CHEN.id()).statusCode(409).body("heldBy", equalTo(LIN.id()));
        assigned(application, BUREAU, CHEN.id()).statusCode(200);
        eventually(() -> BUREAU.gets(review(application))
                .body("heldBy", equalTo(CHEN.id()))
                .body("steps[-1].what", equalTo("assigned"))
                .body("steps[-1].by", equalTo(BUREAU.id()))
                .body("steps[-1].to", equalTo(CHEN.id()))
                .body("steps[-1].policy", equalTo("2026-1")));
    }

    @Test
    void a_queue_has_parts_with_counts_and_the_parts_add_up() {
        var district = "350211";
        var mine = submitted(district);
        var others = submitted(district);
        var nobodys = submitted(district);
        CHEN.posts(review(mine) + "/registration-claim", "").statusCode(200);
        LIN.posts(review(others) + "/registration-claim", "").statusCode(200);
        eventually(() -> CHEN.gets("/api/reviews/counts?district=" + district)
                .body("registration.all", equalTo(3))
                .body("registration.mine", equalTo(1))
                .body("registration.unassigned", equalTo(1))
                .body("registration.overdue", equalTo(0)));
        assertThat(queue(CHEN, district, "mine")).containsExactly(mine.toString());
        assertThat(queue(LIN, district, "mine")).containsExactly(others.toString());
        assertThat(queue(CHEN, district, "unassigned")).containsExactly(nobodys.toString());
        assertThat(queue(CHEN, district, "overdue")).isEmpty();

        clock.putForward(Duration.ofDays(30));
        assertThat(queue(CHEN, district, "overdue")).hasSize(3);
        assertThat(queue(CHEN, district, "mine")).as("holds are over").isEmpty();
        assertThat(queue(CHEN, district, "unassigned")).hasSize(3);
        CHEN.gets(review(mine)).body("overdue", equalTo(true)).body("due", notNullValue());
        CHEN.gets("/api/reviews?part=everything").statusCode(400).body("errors[0].parameter", equalTo("part"));
        CHEN.gets("/api/reviews?after=everything").statusCode(400);
    }

    @Test
    void going_on_page_by_page_misses_nothing_and_repeats_nothing_while_the_queue_moves() {
        var district = "350212";
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            all.add(submitted(district).toString());
        }
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = CHEN.asks()
                    .queryParam("district", district)
                    .queryParam("limit", 2)
                    .queryParams(after.isEmpty() ? Map.of() : Map.of("after", after))
                    .get("/api/reviews")
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("reviews.application");
            seen.addAll(found);
            String next = page.path("next");
            after = next == null ? "" : next;
            var decided = found.getFirst();
            CHEN.posts("/api/reviews/" + decided + "/registration-decision", APPROVAL)
                    .statusCode(200);
            eventually(() -> CHEN.gets("/api/reviews/" + decided).body("stage", equalTo("deposit")));
        } while (!after.isEmpty());
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void many_are_tried_then_approved_and_each_row_says_what_became_of_it() {
        var free = submitted("350213");
        var held = submitted("350213");
        var moved = submitted("350213");
        LIN.posts(review(held) + "/registration-claim", "").statusCode(200);
        LIN.posts(review(moved) + "/registration-claim", "").statusCode(200);
        CHEN.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .delete(review(moved) + "/claim")
                .then()
                .statusCode(409);
        var request = Map.of("reviews", List.of(item(free, 1), item(held, 2), item(moved, 1)));

        var path = "/api/reviews/registration-bulk-approval";
        CHEN.posts(path + "/trial", request)
                .statusCode(200)
                .body("approved", equalTo(1))
                .body("refused", equalTo(2))
                .body("results[0].outcome", equalTo("approved"))
                .body("results[1].code", equalTo("review.held-by-another"))
                .body("results[1].heldBy", equalTo(LIN.id()))
                .body("results[2].code", equalTo("review.changed"));
        CHEN.gets(review(free)).header("ETag", equalTo("\"1\"")).body("state", equalTo("open"));

        var key = UUID.randomUUID();
        CHEN.posts(path, request, key)
                .statusCode(200)
                .body("approved", equalTo(1))
                .body("refused", equalTo(2));
        eventually(
                () -> CHEN.gets(review(free)).body("stage", equalTo("deposit")).header("ETag", equalTo("\"2\"")));
        CHEN.posts(path, request, key)
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("approved", equalTo(1));
        CHEN.gets(review(free)).header("ETag", equalTo("\"2\""));

        CHEN.posts(path, Map.of("reviews", List.of(item(free, 1), item(free, 1))))
                .statusCode(422)
                .body("code", equalTo("review.chosen-twice"));
        CHEN.posts(path, Map.of("reviews", List.of())).statusCode(422);
        ZHAO.posts(path, request).statusCode(403);
    }

    @Test
    void finance_is_told_in_the_trial_whose_deposit_is_missing_and_whom_it_must_not_decide_itself() {
        var unpaid = submitted("350203");
        var own = submitted("350203");
        LIN.posts(review(unpaid) + "/registration-decision", APPROVAL).statusCode(200);
        LIN.posts(review(own) + "/registration-decision", APPROVAL).statusCode(200);
        Neighbours.say(new DepositWaived(UUID.randomUUID(), own, UUID.randomUUID()));
        eventually(() -> LIN.gets(review(own)).body("stage", equalTo("finance")));
        var request = Map.of("reviews", List.of(item(unpaid, 2), item(own, 3)));
        LIN.posts("/api/reviews/finance-bulk-approval/trial", request)
                .statusCode(200)
                .body("results.code", equalTo(List.of("review.deposit-open", "review.same-person")));
        ZHAO.posts("/api/reviews/finance-bulk-approval/trial", request)
                .statusCode(200)
                .body("results[1].outcome", equalTo("approved"));
    }

    @Test
    void on_the_page_who_was_slower_reads_the_name_of_who_was_faster() {
        CHEN.gets("/api/reviews").statusCode(200);
        eventually(() -> LIN.gets("/api/staff").body("name", hasItem(CHEN.name())));
        var application = submitted("350206");
        CHEN.posts(review(application) + "/registration-claim", "").statusCode(200);
        form(LIN)
                .formParam("key", UUID.randomUUID())
                .post("/reviews/" + application + "/claim")
                .then()
                .statusCode(409)
                .body(containsString("该申请正由陈静办理"));
    }

    @Test
    void the_page_of_many_sent_twice_approves_once() {
        var application = submitted("350206");
        var key = UUID.randomUUID();
        for (var time = 0; time < 2; time++) {
            form(CHEN)
                    .formParam("key", key)
                    .formParam("chosen", application + "/1")
                    .post("/bulk/run")
                    .then()
                    .statusCode(200)
                    .body(containsString("1 份已通过，0 份未作改动"));
        }
        eventually(() -> CHEN.gets(review(application)).header("ETag", equalTo("\"2\"")));
        form(CHEN)
                .formParam("key", UUID.randomUUID())
                .formParam("chosen", "no row")
                .post("/bulk/run")
                .then()
                .statusCode(400);
    }

    private static RequestSpecification form(Auditor auditor) {
        return auditor.asks()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("stage", "registration");
    }

    private static Map<String, Object> item(UUID application, long version) {
        return Map.of("application", application.toString(), "version", version);
    }

    private static ValidatableResponse assigned(UUID application, Auditor by, String to) {
        return by.posts(review(application) + "/registration-assignment", Map.of("to", to));
    }

    private static List<String> queue(Auditor auditor, String district, String part) {
        return auditor.gets("/api/reviews?district=" + district + "&part=" + part)
                .statusCode(200)
                .extract()
                .path("reviews.application");
    }

    private static UUID submitted(String district) {
        var application = UUID.randomUUID();
        Neighbours.say(new ApplicationSubmitted(
                UUID.randomUUID(), application, 1, true, "35020001", district, false, LocalDate.of(2026, 11, 23)));
        eventually(() -> CHEN.gets(review(application)).statusCode(200));
        return application;
    }

    private static String review(UUID application) {
        return "/api/reviews/" + application;
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}

package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@TestProfile(EverythingOn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class WebhookIT {

    private static final LocalDate BIRTH = LocalDate.of(1984, 4, 4);
    private static final int LAST = 9;

    private final PartnerStand bank = new PartnerStand();
    private final PartnerStand maker = new PartnerStand();

    @Inject
    Pool pool;

    @BeforeEach
    void register() {
        bank.keep(register("bank", bank.address()));
        maker.keep(register("card-maker", maker.address()));
    }

    @AfterEach
    void remove() {
        post("/api/partners/bank/webhook/removal", Map.of(), 200);
        post("/api/partners/card-maker/webhook/removal", Map.of(), 200);
        bank.close();
        maker.close();
    }

    @Test
    void each_hand_over_is_told_to_whom_it_concerns_signed_and_without_anybody_in_it() {
        var ready = CityCard.ready(BIRTH);
        var made = CityCard.made(ready.application());
        soon(() -> {
            assertThat(bank.types(made.consignment())).contains("consignment.dispatched", "consignment.received");
            assertThat(maker.types(made.batch())).contains("batch.ordered", "batch.produced", "batch.consigned");
            assertThat(maker.types(made.consignment())).contains("consignment.received");
        });
        assertThat(bank.types(made.batch())).doesNotContain("batch.ordered", "batch.produced");
        assertThat(bank.heard()).isNotEmpty().allSatisfy(it -> {
            assertThat(bank.isGenuine(it)).isTrue();
            assertThat(maker.isGenuine(it)).isFalse();
            assertThat(new String(it.body(), StandardCharsets.UTF_8))
                    .doesNotContain(ready.citizen().toString())
                    .doesNotContain(ready.application().toString())
                    .doesNotContain(ready.document())
                    .doesNotContain("测试人");
        });
        var received = bank.heard(made.consignment(), "consignment.received");
        assertThat(received.json().getJsonObject("data").getInteger("received")).isEqualTo(1);
        assertThat(received.json().getInstant("timestamp"))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        soon(() -> message(received.id())
                .then()
                .statusCode(200)
                .body("message.state", equalTo("delivered"))
                .body("body", equalTo(new String(received.body(), StandardCharsets.UTF_8)))
                .body("attempts.outcome", hasItem("taken"))
                .body("attempts[0].status", equalTo(204))
                .body("attempts[0].millis", notNullValue()));
    }

    @Test
    void what_fails_comes_again_under_the_same_id_and_the_log_says_why() {
        bank.answers(503, "down for the night");
        var id = told();
        soon(() -> assertThat(bank.times(id)).isPositive());
        message(id).then().body("message.state", equalTo("waiting")).body("message.dueAt", notNullValue());
        bank.answers(204, "");
        timePasses(id);
        soon(() -> message(id)
                .then()
                .body("message.state", equalTo("delivered"))
                .body("attempts[0].outcome", equalTo("refused"))
                .body("attempts[0].status", equalTo(503))
                .body("attempts[0].answer", equalTo("down for the night"))
                .body("attempts[-1].outcome", equalTo("taken")));
        assertThat(bank.bodies(id)).hasSize(1);
    }

    @Test
    void a_partner_that_is_slow_holds_up_nobody_else() {
        bank.sleeps();
        var made = CityCard.made(CityCard.ready(BIRTH).application());
        soon(() -> assertThat(bank.types(made.consignment())).contains("consignment.dispatched"));
        soon(() -> assertThat(maker.types(made.consignment())).contains("consignment.received"));
        var id = bank.heard(made.consignment(), "consignment.dispatched").id();
        message(id).then().body("message.state", equalTo("waiting")).body("attempts[0].outcome", equalTo("begun"));
        bank.wakes();
        soon(() -> message(id).then().body("message.state", equalTo("delivered")));
    }

    @Test
    void after_the_last_failure_the_endpoint_is_disabled_and_what_was_missed_is_sent_again_when_asked_for() {
        var before = Instant.now().minusSeconds(1);
        bank.answers(500, "");
        var id = told();
        soon(() -> assertThat(bank.times(id)).isPositive());
        soon(() -> {
            failed(LAST, id);
            state("bank")
                    .then()
                    .body("state", equalTo("disabled"))
                    .body("ground", equalTo("kept-failing"))
                    .body("message", equalTo(id))
                    .body("disabledAt", notNullValue());
        });
        state("card-maker").then().body("state", equalTo("enabled"));

        var missed = told();
        bank.answers(204, "");
        soon(() -> message(missed).then().body("message.state", equalTo("held")));
        post("/api/partners/bank/webhook/messages/" + missed + "/resend", Map.of(), 409);
        post("/api/partners/bank/webhook/enabling", Map.of(), 200);
        post("/api/partners/bank/webhook/resend", Map.of("since", before.toString()), 202);
        soon(() -> {
            message(id).then().body("message.state", equalTo("delivered"));
            message(missed).then().body("message.state", equalTo("delivered"));
        });
        assertThat(bank.times(missed)).isPositive();
    }

    @Test
    void one_message_that_is_never_taken_does_not_silence_a_partner_that_takes_all_others() {
        bank.answers(422, "");
        var bad = told();
        soon(() -> assertThat(bank.times(bad)).isPositive());
        bank.refuses(bad);
        bank.answers(204, "");
        var good = told();
        soon(() -> message(good).then().body("message.state", equalTo("delivered")));
        soon(() -> {
            failed(LAST, bad);
            message(bad).then().body("message.state", equalTo("failed"));
        });
        state("bank").then().body("state", equalTo("enabled"));
        bank.takesAll();
        post("/api/partners/bank/webhook/messages/" + bad + "/resend", Map.of(), 202);
        soon(() -> message(bad).then().body("message.state", equalTo("delivered")));
    }

    @Test
    void who_answers_410_is_told_no_more() {
        bank.answers(410, "moved");
        var id = told();
        soon(() -> state("bank").then().body("state", equalTo("disabled")).body("ground", equalTo("gone")));
        soon(() -> message(id).then().body("message.state", equalTo("failed")));
    }

    @Test
    void a_secret_is_shown_once_on_the_page_too_whoever_sends_the_form_again() {
        var key = UUID.randomUUID();
        changesSecret(key).statusCode(200).body(containsString("whsec_"));
        changesSecret(key).statusCode(409).body(not(containsString("whsec_")));
    }

    private static ValidatableResponse changesSecret(UUID key) {
        return given().auth()
                .oauth2(bureau())
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("key", key.toString())
                .post("/partners/bank/secret")
                .then();
    }

    @Test
    void what_hangs_takes_its_own_places_and_the_partner_hears_of_all_else_meanwhile() {
        bank.sleeps();
        var hangs = told();
        soon(() -> assertThat(bank.times(hangs)).isPositive());
        var next = told();
        soon(() -> assertThat(bank.times(next)).isPositive());
        message(hangs).then().body("message.state", equalTo("waiting")).body("attempts[-1].outcome", equalTo("begun"));
        bank.wakes();
        soon(() -> message(hangs).then().body("message.state", equalTo("delivered")));
        assertThat(bank.times(hangs)).isEqualTo(1);
    }

    @Test
    void while_a_secret_is_changed_both_sign_and_neither_is_shown_again() {
        var former = bank.secret();
        var key = UUID.randomUUID();
        var rotated = as(bureau(), key)
                .body("{}")
                .post("/api/partners/bank/webhook/secret-rotation")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");
        as(bureau(), key)
                .body("{}")
                .post("/api/partners/bank/webhook/secret-rotation")
                .then()
                .body("secret", equalTo(rotated));
        var id = told();
        soon(() -> assertThat(bank.times(id)).isPositive());
        var heard = bank.heard(id);
        assertThat(heard.signature().split(" ")).hasSize(2);
        assertThat(PartnerStand.isGenuine(heard, former)).isTrue();
        assertThat(PartnerStand.isGenuine(heard, rotated)).isTrue();
        var said = state("bank")
                .then()
                .body("overlapUntil", notNullValue())
                .extract()
                .asString();
        assertThat(said).doesNotContain(former).doesNotContain(rotated).doesNotContain("whsec_");
        assertThat(stored("select payload from event where stream_id like 'webhook-%'"))
                .isNotEmpty()
                .doesNotContain(former)
                .doesNotContain(rotated);
    }

    @Test
    void an_attempt_that_a_kill_has_cut_off_is_made_again_and_the_log_keeps_both() {
        bank.answers(503, "");
        var id = told();
        soon(() -> message(id).then().body("attempts", not(empty())).body("attempts[-1].outcome", equalTo("refused")));
        bank.answers(204, "");
        execute("update webhook_attempt set outcome = 'begun', status = null, millis = null, answer = null"
                + " where message_id = '" + id + "'");
        timePasses(id);
        soon(() -> message(id)
                .then()
                .body("message.state", equalTo("delivered"))
                .body("attempts[0].outcome", equalTo("begun"))
                .body("attempts[0].status", nullValue())
                .body("attempts[-1].outcome", equalTo("taken")));
    }

    @Test
    void whom_we_may_not_call_is_not_registered() {
        post("/api/partners/bank/webhook/removal", Map.of(), 200);
        for (var address : new String[] {"http://10.0.0.1/hooks", "https://169.254.169.254/", "ftp://bank.example/"}) {
            as(bureau())
                    .body(Map.of("address", address))
                    .post("/api/partners/bank/webhook")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/address"));
        }
        state("bank").then().body("state", equalTo("none"));
        post("/api/partners/bank/webhook/resend", Map.of("since", "2026-11-26T00:00:00Z"), 409);
    }

    /// The message that tells the bank of a parcel that has just left.
    private String told() {
        var made = CityCard.sent(CityCard.ready(BIRTH).application());
        var id = new String[1];
        soon(() -> {
            id[0] = stored("select id from webhook_message where partner = 'bank' and type = 'consignment.dispatched'"
                    + " and convert_from(body, 'UTF8') like '%" + made.consignment() + "%'");
            assertThat(id[0]).startsWith("msg_");
        });
        return id[0].strip();
    }

    /// As many attempts have failed, and the next one is due.
    private void failed(int failures, String id) {
        execute("update webhook_message set failures = " + failures + ", due_at = now()"
                + " where state = 'waiting' and failures < " + failures + " and id = '" + id + "'");
    }

    private void timePasses(String id) {
        execute("update webhook_message set due_at = now() where state = 'waiting' and id = '" + id + "'");
    }

    private static String register(String partner, String address) {
        return as(bureau())
                .body(Map.of("address", address))
                .post("/api/partners/" + partner + "/webhook")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static Response message(String id) {
        return as(bureau()).get("/api/partners/bank/webhook/messages/" + id);
    }

    private static Response state(String partner) {
        return as(bureau()).get("/api/partners/" + partner + "/webhook");
    }

    private static void post(String path, Map<String, String> body, int status) {
        as(bureau()).body(body).post(path).then().statusCode(status);
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private void execute(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(9));
    }

    /// Everything a question finds, as text.
    private String stored(String question) {
        var found = new StringBuilder();
        pool.preparedQuery(question)
                .execute(Tuple.tuple())
                .await()
                .atMost(Duration.ofSeconds(9))
                .forEach(row -> found.append(
                                row.getValue(0) instanceof Buffer bytes
                                        ? new String(bytes.getBytes(), StandardCharsets.ISO_8859_1)
                                        : row.getValue(0))
                        .append('\n'));
        return found.toString();
    }
}

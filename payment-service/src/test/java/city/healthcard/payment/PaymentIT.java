package city.healthcard.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.audit.AuditContract.ApplicationRejected;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.contracts.card.CardContract.ApplicationWithdrawn;
import city.healthcard.contracts.card.CardContract.CardReturned;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.card.CardContract.CoverageEnded;
import city.healthcard.contracts.card.CardContract.CoverageEstablished;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.payment.depositdetails.Deposits;
import city.healthcard.payment.forgotten.Forgotten;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.person.Persons;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(ChannelStand.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk",
        roles = {Roles.DESK_CLERK, Roles.FINANCE_AUDITOR, Roles.CITIZEN},
        attributes = {
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"),
            @SecurityAttribute(key = Claims.CITIZEN, value = PaymentIT.CITIZEN)
        })
class PaymentIT {

    static final String CITIZEN = "6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f02";

    private static final String FORGOTTEN = "6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f03";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Keyring keyring;

    @Inject
    Deposits deposits;

    @Inject
    Forgotten forgotten;

    @Inject
    Persons persons;

    @Inject
    Runtime runtime;

    private UUID citizen = UUID.randomUUID();
    private UUID application = UUID.randomUUID();

    @BeforeEach
    void aChannelThatBehaves() {
        ChannelStand.behave();
    }

    @Test
    void a_deposit_falls_due_and_is_paid_by_a_notification_that_comes_twice() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")).body("amountFen", equalTo(1000)));

        var payment = UUID.fromString(pay(UUID.randomUUID())
                .statusCode(202)
                .body("state", equalTo("pending"))
                .body("payUrl", notNullValue())
                .extract()
                .path("payment"));
        eventually(() -> deposit().body("state", equalTo("paying")));
        pay(UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("deposit.payment-pending"))
                .body("payment", equalTo(payment.toString()));

        ChannelStand.notify("payment.captured", payment, 1000, 204);
        ChannelStand.notify("payment.captured", payment, 1000, 204);
        eventually(() -> deposit().body("state", equalTo("paid")).body("paidFen", equalTo(1000)));
        pay(UUID.randomUUID()).statusCode(409).body("code", equalTo("deposit.already-paid"));
    }

    @Test
    void the_same_key_gives_the_same_payment() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var key = UUID.randomUUID();
        var first = pay(key).statusCode(202).extract().<String>path("payment");
        pay(key).statusCode(202).body("payment", equalTo(first));
        eventually(() -> deposit().body("state", equalTo("paying")));
        pay(key).statusCode(202).body("payment", equalTo(first));
    }

    @Test
    void an_answer_comes_again_to_the_letter_and_another_request_under_its_key_is_refused() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var key = UUID.randomUUID();
        var first = pay(key).statusCode(202).header("Idempotent-Replayed", nullValue());
        eventually(() -> pay(key).statusCode(202)
                .header("Idempotent-Replayed", equalTo("true"))
                .body(equalTo(first.extract().asString())));
        payThrough("another", key).statusCode(422).body("code", equalTo("request.idempotency-key-reused"));
    }

    @Test
    void a_refusal_comes_again_even_when_the_rule_would_decide_otherwise_by_now() {
        approved(true);
        eventually(() -> deposit().body("state", equalTo("waived")));
        var key = UUID.randomUUID();
        var refusal = pay(key).statusCode(409).header("Idempotent-Replayed", nullValue());
        eventually(() -> pay(key).statusCode(409)
                .header("Idempotent-Replayed", equalTo("true"))
                .body(equalTo(refusal.extract().asString())));
    }

    @Test
    void the_same_request_many_times_at_once_has_one_effect() throws Exception {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var key = UUID.randomUUID();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return pay(key).extract().response();
                    }))
                    .toList();
            start.countDown();
            var payments = new HashSet<String>();
            for (var answer : answers) {
                var response = answer.get();
                if (response.statusCode() == 202) {
                    payments.add(response.path("payment"));
                } else {
                    assertThat(response.statusCode()).isEqualTo(409);
                    assertThat(response.<String>path("code")).isEqualTo("request.in-flight");
                    assertThat(response.header("Retry-After")).isEqualTo("1");
                }
            }
            assertThat(payments).hasSize(1);
        }
    }

    @Test
    void the_insured_owe_nothing() {
        approved(true);
        eventually(() -> deposit().body("state", equalTo("waived")).body("reason", equalTo("insured")));
        pay(UUID.randomUUID()).statusCode(409).body("code", equalTo("deposit.not-owed"));
    }

    @Test
    void a_notification_that_was_lost_is_asked_for() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var payment =
                UUID.fromString(pay(UUID.randomUUID()).statusCode(202).extract().path("payment"));
        ChannelStand.paid(payment);
        eventually(() -> deposit().body("state", equalTo("paid")));
    }

    @Test
    void a_channel_that_does_not_answer_leaves_the_deposit_to_be_paid_again() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        ChannelStand.breakDown();
        pay(UUID.randomUUID()).statusCode(503).body("code", equalTo("channel.unavailable"));
        ChannelStand.behave();
        eventually(() -> deposit().body("state", equalTo("due")));
        eventually(() -> pay(UUID.randomUUID()).statusCode(202));
    }

    @Test
    void a_paid_deposit_goes_back_when_the_application_is_rejected() {
        paid();
        Neighbours.say(new ApplicationRejected(citizen, application, 1));
        eventually(() -> deposit().body("state", equalTo("refunded")).body("paidFen", equalTo(0)));
    }

    @Test
    void a_deposit_goes_back_once_when_the_card_is_returned_however_often_it_is_said() {
        paid();
        Neighbours.say(new CardReturned(citizen, UUID.randomUUID(), LocalDate.of(2026, 11, 23)));
        Neighbours.say(new CoverageEstablished(citizen, LocalDate.of(2026, 11, 23)));
        eventually(() -> deposit().body("state", equalTo("refunded")).body("paidFen", equalTo(0)));
        var payment = UUID.fromString(deposit().extract().path("payment"));
        eventually(() -> ChannelStand.assertRefunded(payment, 1000));
    }

    @Test
    void a_deposit_paid_under_another_name_is_the_persons_and_goes_back_with_the_card_of_either() {
        paid();
        var absorbed = citizen;
        var paidFor = application;
        var survivor = UUID.randomUUID();
        var merge = UUID.randomUUID();
        Neighbours.say(new CitizenMerged(absorbed, survivor, merge, LocalDate.of(2026, 11, 23)));
        eventually(() -> assertThat(names(survivor)).containsExactly(survivor, absorbed));
        eventually(() -> assertThat(names(absorbed)).containsExactly(survivor, absorbed));

        citizen = survivor;
        application = UUID.randomUUID();
        approved(false);
        eventually(() -> deposit().body("state", equalTo("waived")));

        Neighbours.say(new CardReturned(survivor, UUID.randomUUID(), LocalDate.of(2026, 11, 24)));
        application = paidFor;
        eventually(() -> deposit().body("state", equalTo("refunded")).body("paidFen", equalTo(0)));

        Neighbours.say(new CitizenUnmerged(absorbed, survivor, merge, LocalDate.of(2026, 11, 25)));
        eventually(() -> assertThat(names(absorbed)).containsExactly(absorbed));
        eventually(() -> assertThat(names(survivor)).containsExactly(survivor));
    }

    private List<UUID> names(UUID citizen) {
        return persons.namesOf(new CitizenId(citizen)).await().atMost(PATIENCE).stream()
                .map(CitizenId::value)
                .toList();
    }

    @Test
    void whoever_becomes_insured_before_paying_owes_nothing() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        Neighbours.say(new CoverageEstablished(citizen, LocalDate.of(2026, 11, 23)));
        eventually(() -> deposit().body("state", equalTo("waived")));
    }

    @Test
    void whoever_becomes_insured_before_the_approval_owes_nothing() {
        Neighbours.say(new CoverageEstablished(citizen, LocalDate.of(2026, 11, 23)));
        approved(false);
        eventually(() -> deposit().body("state", equalTo("waived")));
    }

    @Test
    void whose_insurance_has_ended_owes_a_deposit_with_the_next_card() {
        Neighbours.say(new CoverageEstablished(citizen, LocalDate.of(2026, 11, 23)));
        approved(false);
        eventually(() -> deposit().body("state", equalTo("waived")));
        Neighbours.say(new CoverageEnded(citizen, LocalDate.of(2028, 11, 22)));
        application = UUID.randomUUID();
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
    }

    @Test
    void what_is_paid_after_the_application_was_withdrawn_goes_back() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var payment =
                UUID.fromString(pay(UUID.randomUUID()).statusCode(202).extract().path("payment"));
        Neighbours.say(new ApplicationWithdrawn(citizen, application));
        eventually(() -> deposit().body("state", equalTo("cancelled")));
        ChannelStand.notify("payment.captured", payment, 1000, 204);
        eventually(() -> ChannelStand.assertRefunded(payment, 1000));
    }

    @Test
    void the_finance_department_gives_a_deposit_back_and_the_books_balance() {
        citizen = UUID.fromString(CITIZEN);
        paid();
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/deposits/" + application + "/refund")
                .then()
                .statusCode(202);
        eventually(() -> deposit().body("state", equalTo("refunded")));
        eventually(() -> given().get("/api/statement")
                .then()
                .statusCode(200)
                .body("heldFen", equalTo(0))
                .body("lines.what", hasItems("deposit-due", "payment-received", "deposit-held", "refund-sent")));
        given().get("/api/ledger")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body("entries", greaterThan(3));
    }

    @Test
    void a_notification_counts_only_with_the_channels_signature() {
        var payment = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .body("{}")
                .post("/api/channels/simulated/notifications")
                .then()
                .statusCode(401)
                .body("code", equalTo("notification.not-genuine"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/channels/simulated/notifications")
                .then()
                .statusCode(401);
        ChannelStand.notify("payment.captured", payment, 1000, 404);
        ChannelStand.notify("something.new", payment, 1000, 204);
        ChannelStand.send("{\"type\":\"payment.captured\"}", 400);
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = Roles.DESK_CLERK,
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020602"))
    void another_desk_sees_nothing() {
        approved(false);
        eventually(() ->
                assertThat(deposits.find(application).await().atMost(PATIENCE)).isPresent());
        given().get("/api/deposits/" + application).then().statusCode(404).body("code", equalTo("deposit.unknown"));
        given().get("/api/ledger").then().statusCode(403);
        given().get("/api/statement").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = {Roles.DESK_CLERK, Roles.CITIZEN},
            attributes = {
                @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"),
                @SecurityAttribute(key = Claims.CITIZEN, value = FORGOTTEN)
            })
    void what_is_the_forgottens_is_shown_to_nobody_but_who_keeps_the_books() {
        citizen = UUID.fromString(FORGOTTEN);
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var key = UUID.randomUUID();
        pay(key).statusCode(202);
        eventually(() -> pay(key).statusCode(202).header("Idempotent-Replayed", equalTo("true")));
        assertThat(keyring.bucketsOf(citizen).await().atMost(PATIENCE)).containsExactly("answer");

        Neighbours.say(new CitizenErased(citizen));

        eventually(() -> isForgotten(key));
        eventually(() ->
                assertThat(keyring.bucketsOf(citizen).await().atMost(PATIENCE)).isEmpty());
        assertThat(runtime.keeper("forgotten-citizens").orElseThrow().rebuild()).isTrue();
        eventually(() -> assertThat(runtime.keeper("forgotten-citizens")
                        .orElseThrow()
                        .progress()
                        .lastRebuild())
                .isNotNull());
        isForgotten(key);
    }

    private void isForgotten(UUID key) {
        given().get("/api/deposits/" + application).then().statusCode(410).body("code", equalTo("citizen.erased"));
        given().get("/api/statement").then().statusCode(410).body("code", equalTo("citizen.erased"));
        pay(key).statusCode(410).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void who_keeps_the_books_still_sees_what_the_forgotten_paid() {
        paid();
        Neighbours.say(new CitizenErased(citizen));
        eventually(
                () -> assertThat(forgotten.is(citizen).await().atMost(PATIENCE)).isTrue());
        deposit().body("state", equalTo("paid")).body("paidFen", equalTo(1000));
    }

    private void paid() {
        approved(false);
        eventually(() -> deposit().body("state", equalTo("due")));
        var payment =
                UUID.fromString(pay(UUID.randomUUID()).statusCode(202).extract().path("payment"));
        ChannelStand.notify("payment.captured", payment, 1000, 204);
        eventually(() -> deposit().body("state", equalTo("paid")));
    }

    /// The approval is heard before the submission, as it may be.
    private void approved(boolean insured) {
        Neighbours.say(new RegistrationApproved(citizen, application, 1));
        Neighbours.say(new ApplicationSubmitted(
                citizen, application, 1, insured, "35020001", "350203", false, LocalDate.of(2026, 11, 23)));
    }

    private ValidatableResponse deposit() {
        return given().get("/api/deposits/" + application).then().statusCode(200);
    }

    private ValidatableResponse pay(UUID key) {
        return payThrough("simulated", key);
    }

    private ValidatableResponse payThrough(String channel, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("channel", channel))
                .post("/api/deposits/" + application + "/payments")
                .then();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}

package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.TerminalKind;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.id.QrId;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.qr.Qr;
import city.healthcard.card.qr.QrCommand.UseQr;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CardUseIT {

    private static final String CLINIC = "35020002";
    private static final String REGISTRATION = "010101";
    private static final String DIAGNOSIS = "010102";

    @Inject
    Hearts hearts;

    @Test
    void a_code_is_accepted_once_and_tells_a_desk_no_more_than_it_needs() {
        var held = HeldCard.inUse();
        var code = drawn(held, "registration");
        var key = UUID.randomUUID();
        scans(code, REGISTRATION, HOSPITAL, key)
                .statusCode(200)
                .body("result", equalTo("accepted"))
                .body("holder.citizen", equalTo(held.citizen().toString()))
                .body("holder.name", equalTo("测**"))
                .body("holder.sex", equalTo("2"))
                .body("holder.kind", equalTo("social-security"))
                .body("holder.size()", equalTo(6))
                .body("usesLeft", equalTo(0));
        scans(code, REGISTRATION, HOSPITAL, key).statusCode(200).body("result", equalTo("accepted"));
        scans(code, REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("qr.replayed"))
                .body("holder", nullValue());
        scans(drawn(held, "registration"), REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(200);
    }

    @Test
    void a_page_that_is_loaded_again_shows_the_same_code() {
        var held = HeldCard.inUse();
        var first = held.holder().body(Map.of("purpose", "treatment")).post("/api/electronic-card/codes");
        var again = held.holder().body(Map.of("purpose", "treatment")).post("/api/electronic-card/codes");
        assertThat(again.<String>path("text")).isEqualTo(first.<String>path("text"));
        assertThat(first.<Integer>path("secondsLeft")).isBetween(1, 180);
        assertThat(first.<Integer>path("usesLeft")).isEqualTo(3);
    }

    @Test
    void a_code_is_bound_to_its_purpose_and_to_the_institution_that_began_to_use_it() {
        var held = HeldCard.inUse();
        var code = drawn(held, "treatment");
        scans(code, REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("qr.other-purpose"));
        scans(code, DIAGNOSIS, HOSPITAL, UUID.randomUUID()).statusCode(200).body("usesLeft", equalTo(2));
        scans(code, DIAGNOSIS, CLINIC, UUID.randomUUID()).statusCode(409).body("code", equalTo("qr.other-institution"));
    }

    @Test
    void a_lost_card_is_called_lost_and_a_misused_one_blocked() {
        var held = HeldCard.inUse();
        var code = drawn(held, "treatment");
        held.block("lost");
        var key = UUID.randomUUID();
        scans(code, DIAGNOSIS, HOSPITAL, key).statusCode(409).body("code", equalTo("card.reported-lost"));
        held.unblock();
        scans(code, DIAGNOSIS, HOSPITAL, key).statusCode(409).body("code", equalTo("card.reported-lost"));
        scans(code, DIAGNOSIS, HOSPITAL, UUID.randomUUID()).statusCode(200);
        held.block("misused");
        scans(code, DIAGNOSIS, HOSPITAL, UUID.randomUUID()).statusCode(409).body("code", equalTo("card.blocked"));
    }

    @Test
    void two_codes_one_scan() {
        scans("3502" + "0".repeat(24), REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("code.insurance"));
        scans(
                        "98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928:1",
                        REGISTRATION,
                        HOSPITAL,
                        UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("code.national-not-enabled"));
        scans("XMHC1/D/" + "0".repeat(32), REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("code.unknown"));
        scans("https://example.test/", REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("code.unknown"));
    }

    @Test
    void of_many_scanners_at_once_exactly_as_many_succeed_as_there_are_uses() throws Exception {
        var held = HeldCard.inUse();
        var code = drawn(held, "treatment");
        var attempts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> scans(code, DIAGNOSIS, HOSPITAL, UUID.randomUUID())
                    .extract()
                    .statusCode());
        }
        var statuses = atOnce(attempts);
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
    }

    /// Closer together than HTTP can be: all have loaded the code before one of them writes.
    @Test
    void the_store_counts_uses_when_handlers_race() throws Exception {
        var held = HeldCard.inUse();
        var code = drawn(held, "treatment");
        var id = new QrId(new UUID(Long.parseUnsignedLong(code, 8, 24, 16), Long.parseUnsignedLong(code, 24, 40, 16)));
        var attempts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 24; i++) {
            var scan = new ScanId(UUID.randomUUID());
            var use = new CardUse(
                    scan, TreatmentStep.DIAGNOSIS, "desk-1", TerminalKind.DESK, HOSPITAL, "clerk", Instant.now());
            attempts.add(() -> hearts.ask(id, new UseQr(use, Standing.USABLE), new CommandId(scan.value()))
                            .await()
                            .indefinitely()
                    instanceof Outcome.Done<?>);
        }
        assertThat(atOnce(attempts).stream().filter(isDone -> isDone)).hasSize(3);
        assertThat(hearts.stateOf(id).await().indefinitely())
                .isInstanceOfSatisfying(
                        Qr.Drawn.class, drawn -> assertThat(drawn.uses()).hasSize(3));
    }

    @Test
    void a_static_code_shows_nothing_before_the_password_is_right() {
        var held = HeldCard.inUse();
        var code = staticCode(held);
        assertThat(staticCode(held)).isEqualTo(code);
        var scan = scans(code, REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(202)
                .body("result", equalTo("second-factor-needed"))
                .body("holder", nullValue())
                .body("triesLeft", equalTo(3))
                .extract()
                .<String>path("scan");
        proves(scan, "password", "falsch-falsch", CLINIC).statusCode(404).body("code", equalTo("scan.unknown"));
        proves(scan, "password", "falsch-falsch", HOSPITAL)
                .statusCode(409)
                .body("code", equalTo("scan.wrong-second-factor"))
                .body("triesLeft", equalTo(2));
        proves(scan, "password", HeldCard.PASSWORD, HOSPITAL)
                .statusCode(200)
                .body("result", equalTo("accepted"))
                .body("holder.citizen", equalTo(held.citizen().toString()));
    }

    @Test
    void three_wrong_passwords_end_the_scan_and_a_lost_card_stays_lost() {
        var held = HeldCard.inUse();
        var code = staticCode(held);
        var scan =
                scans(code, REGISTRATION, HOSPITAL, UUID.randomUUID()).extract().<String>path("scan");
        for (var i = 0; i < 3; i++) {
            proves(scan, "password", "falsch-" + i, HOSPITAL).statusCode(409);
        }
        proves(scan, "password", HeldCard.PASSWORD, HOSPITAL)
                .statusCode(409)
                .body("code", equalTo("scan.wrong-second-factor"));
        held.block("lost");
        var next = scans(code, REGISTRATION, HOSPITAL, UUID.randomUUID())
                .statusCode(202)
                .extract()
                .<String>path("scan");
        proves(next, "password", HeldCard.PASSWORD, HOSPITAL)
                .statusCode(409)
                .body("code", equalTo("card.reported-lost"));
    }

    @Test
    void a_machine_without_an_institution_reads_no_card() {
        var nobody = TokenIssuers.staff(
                "somebody", java.util.Set.of(city.healthcard.webkit.access.Roles.DESK_CLERK), Map.of());
        as(nobody)
                .body(scan("XMHC1/D/" + "0".repeat(32), REGISTRATION))
                .post("/api/card-uses")
                .then()
                .statusCode(403)
                .body("code", equalTo("scan.no-institution"))
                .body("detail", not(containsString("XMHC1")));
    }

    private static ValidatableResponse scans(String code, String step, String institution, UUID key) {
        return as(HeldCard.clerk(institution), key)
                .body(scan(code, step))
                .post("/api/card-uses")
                .then();
    }

    private static Map<String, String> scan(String code, String step) {
        return Map.of("code", code, "step", step, "terminal", "desk-3", "terminalKind", "desk");
    }

    private static ValidatableResponse proves(String scan, String kind, String value, String institution) {
        return as(HeldCard.clerk(institution))
                .body(Map.of("kind", kind, "value", value))
                .post("/api/card-uses/" + scan + "/second-factor")
                .then();
    }

    private static String drawn(HeldCard held, String purpose) {
        return held.holder()
                .body(Map.of("purpose", purpose))
                .post("/api/electronic-card/codes")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    private static String staticCode(HeldCard held) {
        return held.holder()
                .post("/api/electronic-card/static-code")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        var barrier = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = new ArrayList<Future<T>>();
            for (var attempt : attempts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return attempt.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}

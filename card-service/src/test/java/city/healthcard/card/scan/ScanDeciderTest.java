package city.healthcard.card.scan;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.carduse.CardUses.NOON;
import static city.healthcard.card.carduse.CardUses.registration;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.scan.ScanCommand.AwaitFactor;
import city.healthcard.card.scan.ScanCommand.Confirm;
import city.healthcard.card.scan.ScanCommand.FailFactor;
import city.healthcard.card.scan.ScanCommand.JudgeOffline;
import city.healthcard.card.scan.ScanCommand.TurnAway;
import city.healthcard.card.scan.ScanEvent.FactorAwaited;
import city.healthcard.card.scan.ScanEvent.FactorFailed;
import city.healthcard.card.scan.ScanEvent.OfflineScanAccepted;
import city.healthcard.card.scan.ScanEvent.OfflineScanRepeated;
import city.healthcard.card.scan.ScanEvent.OfflineScanTurnedAway;
import city.healthcard.card.scan.ScanEvent.ScanConfirmed;
import city.healthcard.card.scan.ScanEvent.ScanTurnedAway;
import city.healthcard.eventsourcing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanDeciderTest {

    private static final CardUse USE = registration(1, NOON);
    private static final PassId PASS = new PassId(new UUID(7, 1));
    private static final Instant UNTIL = NOON.plusSeconds(600);
    private static final Instant ISSUED = NOON.minusSeconds(3_600);
    private static final Instant EXPIRES = ISSUED.plus(Duration.ofHours(24));
    private static final Instant UPLOADED = NOON.plus(Duration.ofHours(5));
    private static final ScanEvent AWAITED = new FactorAwaited(USE, CARD, CITIZEN, UNTIL, 3);
    private static final ScanEvent FAILED = new FactorFailed(USE, CARD, CITIZEN, NOON);
    private static final ScanEvent AWAY = new ScanTurnedAway(USE, CARD, CITIZEN, UseRefusal.REPLAYED);
    private static final ScanEvent CONFIRMED = new ScanConfirmed(USE, CARD, CITIZEN, Factor.PASSWORD, NOON);
    private static final TurnAway TURN_AWAY = new TurnAway(USE, CARD, CITIZEN, UseRefusal.REPLAYED);
    private static final AwaitFactor AWAIT = new AwaitFactor(USE, CARD, CITIZEN, UNTIL, 3);
    private static final Confirm CONFIRM = new Confirm(Factor.PASSWORD, NOON, Standing.USABLE);
    private static final FailFactor FAIL = new FailFactor(NOON);

    private static Scenario<ScanCommand, Scan, ScanEvent, UseRefusal> scan(ScanEvent... history) {
        return Scenario.of(new ScanDecider()).given(history);
    }

    @Test
    void a_refused_scan_is_noted_once() {
        scan().when(TURN_AWAY).then(AWAY).when(TURN_AWAY).thenNothing();
        scan(AWAY).when(AWAIT).thenNothing();
    }

    @Test
    void a_code_that_belongs_to_nobody_is_noted_too() {
        scan().when(new TurnAway(USE, null, null, UseRefusal.UNKNOWN_CODE))
                .then(new ScanTurnedAway(USE, null, null, UseRefusal.UNKNOWN_CODE));
    }

    @Test
    void a_static_code_waits_and_is_confirmed_by_a_second_factor() {
        scan().when(AWAIT)
                .then(AWAITED)
                .when(AWAIT)
                .thenNothing()
                .when(CONFIRM)
                .then(CONFIRMED)
                .when(CONFIRM)
                .thenNothing();
    }

    @Test
    void the_third_wrong_factor_ends_the_scan() {
        scan(AWAITED)
                .when(FAIL)
                .then(FAILED)
                .when(FAIL)
                .then(FAILED)
                .when(FAIL)
                .then(FAILED, new ScanTurnedAway(USE, CARD, CITIZEN, UseRefusal.WRONG_FACTOR))
                .when(CONFIRM)
                .thenRefused(UseRefusal.WRONG_FACTOR);
        scan(AWAY).when(FAIL).thenRefused(UseRefusal.REPLAYED);
    }

    @Test
    void a_second_factor_comes_in_time_or_not_at_all() {
        var late = UNTIL.plusSeconds(1);
        scan(AWAITED)
                .when(new Confirm(Factor.ONE_TIME_CODE, late, Standing.USABLE))
                .thenRefused(UseRefusal.FACTOR_TOO_LATE);
        scan(AWAITED).when(new FailFactor(late)).thenRefused(UseRefusal.FACTOR_TOO_LATE);
    }

    @Test
    void a_lost_card_is_refused_even_with_the_right_password() {
        scan(AWAITED)
                .when(new Confirm(Factor.PASSWORD, NOON, Standing.LOST))
                .then(new ScanTurnedAway(USE, CARD, CITIZEN, UseRefusal.CARD_LOST));
    }

    @Test
    void a_second_factor_without_a_scan_is_refused() {
        scan().when(CONFIRM).thenRefused(UseRefusal.NO_SUCH_SCAN);
        scan().when(FAIL).thenRefused(UseRefusal.NO_SUCH_SCAN);
        scan(AWAITED, CONFIRMED).when(FAIL).thenRefused(UseRefusal.NO_SUCH_SCAN);
    }

    @Test
    void an_offline_scan_is_accepted_late_and_once() {
        scan().when(judge(NOON, null, UPLOADED))
                .then(new OfflineScanAccepted(USE, PASS, CARD, CITIZEN, UPLOADED))
                .when(judge(NOON, null, UPLOADED.plusSeconds(1)))
                .then(new OfflineScanRepeated(USE, PASS, CARD, CITIZEN, UPLOADED.plusSeconds(1)));
    }

    @Test
    void what_was_scanned_before_the_card_was_blocked_stays_right() {
        scan().when(judge(NOON, NOON.plusSeconds(1), UPLOADED))
                .then(new OfflineScanAccepted(USE, PASS, CARD, CITIZEN, UPLOADED));
        refused(judge(NOON, NOON, UPLOADED), UseRefusal.PASS_REVOKED);
    }

    @Test
    void an_offline_scan_outside_the_life_of_its_token_is_refused() {
        refused(judge(EXPIRES.plusSeconds(61), null, EXPIRES.plusSeconds(120)), UseRefusal.PASS_EXPIRED);
        scan().when(judge(EXPIRES.plusSeconds(60), null, EXPIRES.plusSeconds(120)))
                .then(new OfflineScanAccepted(
                        registration(1, EXPIRES.plusSeconds(60)), PASS, CARD, CITIZEN, EXPIRES.plusSeconds(120)));
        refused(judge(ISSUED.minusSeconds(61), null, UPLOADED), UseRefusal.PASS_NOT_YET);
        refused(judge(UPLOADED.plusSeconds(61), null, UPLOADED), UseRefusal.PASS_NOT_YET);
    }

    @Test
    void an_offline_scan_that_is_reported_a_week_later_is_refused() {
        refused(judge(NOON, null, EXPIRES.plus(Duration.ofDays(8))), UseRefusal.UPLOADED_TOO_LATE);
    }

    private static void refused(JudgeOffline judge, UseRefusal why) {
        scan().when(judge)
                .then(new OfflineScanTurnedAway(judge.use(), PASS, CARD, CITIZEN, judge.uploadedAt(), why))
                .when(judge)
                .then(new OfflineScanRepeated(judge.use(), PASS, CARD, CITIZEN, judge.uploadedAt()));
    }

    private static JudgeOffline judge(Instant scannedAt, @Nullable Instant revokedAt, Instant uploadedAt) {
        return new JudgeOffline(
                registration(1, scannedAt),
                PASS,
                CARD,
                CITIZEN,
                ISSUED,
                EXPIRES,
                revokedAt,
                uploadedAt,
                EXPIRES.plus(Duration.ofDays(7)),
                60);
    }
}

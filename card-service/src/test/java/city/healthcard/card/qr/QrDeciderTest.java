package city.healthcard.card.qr;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.carduse.CardUses.CLINIC;
import static city.healthcard.card.carduse.CardUses.HOSPITAL;
import static city.healthcard.card.carduse.CardUses.NOON;
import static city.healthcard.card.carduse.CardUses.registration;
import static city.healthcard.card.carduse.CardUses.use;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.QrId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.qr.QrCommand.DrawQr;
import city.healthcard.card.qr.QrCommand.UseQr;
import city.healthcard.card.qr.QrEvent.QrDrawn;
import city.healthcard.card.qr.QrEvent.QrUsed;
import city.healthcard.eventsourcing.Scenario;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QrDeciderTest {

    private static final QrId QR = new QrId(new UUID(8, 1));
    private static final Instant UNTIL = NOON.plusSeconds(60);
    private static final QrEvent ONCE = drawn(Purpose.REGISTRATION, 1);
    private static final QrEvent THRICE = drawn(Purpose.TREATMENT, 3);

    private static QrEvent drawn(Purpose purpose, int usesMax) {
        return new QrDrawn(QR, CARD, CITIZEN, purpose, NOON, UNTIL, usesMax, 5, "test-1");
    }

    private static DrawQr draw(Instant at, Standing standing) {
        return new DrawQr(QR, CARD, CITIZEN, Purpose.REGISTRATION, at, UNTIL, 1, 5, "test-1", standing);
    }

    private static QrEvent used(CardUse use) {
        return new QrUsed(QR, CARD, CITIZEN, use);
    }

    private static Scenario<QrCommand, Qr, QrEvent, UseRefusal> qr(QrEvent... history) {
        return Scenario.of(new QrDecider()).given(history);
    }

    private static UseQr scan(CardUse use) {
        return new UseQr(use, Standing.USABLE);
    }

    @Test
    void a_code_is_drawn_once_and_shown_again_as_long_as_it_is_good() {
        qr().when(draw(NOON, Standing.USABLE))
                .then(ONCE)
                .when(draw(NOON.plusSeconds(20), Standing.USABLE))
                .thenNothing()
                .when(draw(UNTIL.plusSeconds(1), Standing.USABLE))
                .thenRefused(UseRefusal.QR_EXPIRED);
    }

    @Test
    void a_code_that_is_used_up_is_not_shown_again() {
        qr(ONCE, used(registration(1, NOON)))
                .when(draw(NOON.plusSeconds(1), Standing.USABLE))
                .thenRefused(UseRefusal.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "USABLE", mode = EnumSource.Mode.EXCLUDE)
    void a_card_that_may_not_be_used_gets_no_code_and_its_code_is_refused(Standing standing) {
        var why = UseRefusal.of(standing).orElseThrow();
        qr().when(draw(NOON, standing)).thenRefused(why);
        qr(ONCE).when(new UseQr(registration(1, NOON), standing)).thenRefused(why);
    }

    @Test
    void a_code_is_used_as_often_as_it_was_drawn_for() {
        qr(ONCE).when(scan(registration(1, NOON)))
                .then(used(registration(1, NOON)))
                .when(scan(registration(2, NOON)))
                .thenRefused(UseRefusal.REPLAYED);
        var first = use(1, TreatmentStep.DIAGNOSIS, HOSPITAL, NOON);
        var second = use(2, TreatmentStep.EXAMINATION, HOSPITAL, NOON);
        var third = use(3, TreatmentStep.PRESCRIBING, HOSPITAL, NOON);
        qr(THRICE)
                .when(scan(first))
                .then(used(first))
                .when(scan(second))
                .then(used(second))
                .when(scan(third))
                .then(used(third))
                .when(scan(use(4, TreatmentStep.DIAGNOSIS, HOSPITAL, NOON)))
                .thenRefused(UseRefusal.REPLAYED);
    }

    @Test
    void a_picture_of_a_used_code_hears_that_it_was_used_however_late_it_comes() {
        qr(ONCE, used(registration(1, NOON)))
                .when(scan(registration(2, NOON.plusSeconds(86_400))))
                .thenRefused(UseRefusal.REPLAYED);
    }

    @Test
    void the_time_of_our_own_clocks_decides_with_a_few_seconds_of_grace() {
        qr(ONCE).when(scan(registration(1, NOON.minusSeconds(5)))).then(used(registration(1, NOON.minusSeconds(5))));
        qr(ONCE).when(scan(registration(1, NOON.minusSeconds(6)))).thenRefused(UseRefusal.QR_NOT_YET);
        qr(ONCE).when(scan(registration(1, UNTIL.plusSeconds(5)))).then(used(registration(1, UNTIL.plusSeconds(5))));
        qr(ONCE).when(scan(registration(1, UNTIL.plusSeconds(6)))).thenRefused(UseRefusal.QR_EXPIRED);
    }

    @Test
    void a_code_for_one_purpose_is_good_for_no_other() {
        qr(ONCE).when(scan(use(1, TreatmentStep.DISPENSING, HOSPITAL, NOON))).thenRefused(UseRefusal.OTHER_PURPOSE);
        qr(THRICE).when(scan(registration(1, NOON))).thenRefused(UseRefusal.OTHER_PURPOSE);
    }

    @Test
    void a_code_that_one_institution_has_begun_to_use_is_good_for_no_other() {
        var first = use(1, TreatmentStep.DIAGNOSIS, HOSPITAL, NOON);
        qr(THRICE, used(first))
                .when(scan(use(2, TreatmentStep.DIAGNOSIS, CLINIC, NOON)))
                .thenRefused(UseRefusal.OTHER_INSTITUTION);
    }

    @Test
    void a_code_that_nobody_drew_is_none() {
        qr().when(scan(registration(1, NOON))).thenRefused(UseRefusal.UNKNOWN_CODE);
    }
}

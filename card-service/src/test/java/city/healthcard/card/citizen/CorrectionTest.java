package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.child;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.residentId;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenBornTo;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionApproved;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenEmigrated;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.PersonName;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {

    private static final CitizenEvent REGISTERED = new CitizenRegistered(CITIZEN, adult(), null, TODAY);
    private static final UUID ID = new UUID(6, 1);
    private static final Correction NAMED = correction(ID, new PersonName("测试仁"), null, null);
    private static final CitizenEvent REQUESTED = new CitizenCorrectionRequested(CITIZEN, NAMED);
    private static final ApproveCorrection APPROVE = new ApproveCorrection(ID, "auditor", TODAY, POLICY);

    private final Scenario<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizen =
            Scenario.of(new CitizenDecider());

    @Test
    void one_asks_and_another_approves() {
        citizen.given(REGISTERED)
                .when(new RequestCorrection(NAMED))
                .then(REQUESTED)
                .when(new RequestCorrection(NAMED))
                .thenNothing()
                .when(APPROVE)
                .then(new CitizenCorrectionApproved(CITIZEN, ID, NAMED.applyTo(adult()), "auditor", TODAY))
                .when(APPROVE)
                .thenRefused(CitizenRefusal.CORRECTION_NOT_OPEN);
    }

    @Test
    void who_asks_does_not_approve() {
        citizen.given(REGISTERED, REQUESTED)
                .when(new ApproveCorrection(ID, "clerk", TODAY, POLICY))
                .thenRefused(CitizenRefusal.SAME_PERSON);
    }

    @Test
    void a_refused_correction_changes_nothing_and_another_may_follow() {
        var other = correction(new UUID(6, 2), new PersonName("测试忍"), null, null);
        citizen.given(REGISTERED, REQUESTED)
                .when(new RequestCorrection(other))
                .thenRefused(CitizenRefusal.CORRECTION_ALREADY_OPEN)
                .when(new RefuseCorrection(ID, "证据不足", "auditor", TODAY))
                .then(new CitizenCorrectionRefused(CITIZEN, ID, "证据不足", "auditor", TODAY))
                .when(new RequestCorrection(other))
                .then(new CitizenCorrectionRequested(CITIZEN, other));
        assertThat(fold(REGISTERED, REQUESTED, new CitizenCorrectionRefused(CITIZEN, ID, "", "auditor", TODAY))
                        .person())
                .isEqualTo(adult());
    }

    @Test
    void what_is_so_already_or_cannot_be_is_not_asked_for() {
        citizen.given(REGISTERED)
                .when(new RequestCorrection(correction(ID, adult().name(), null, null)))
                .thenRefused(CitizenRefusal.NOTHING_TO_CORRECT)
                .when(new RequestCorrection(correction(ID, null, TODAY.plusDays(1), null)))
                .thenRefused(CitizenRefusal.BORN_IN_FUTURE);
    }

    @Test
    void a_number_recorded_wrongly_stays_known_beside_the_right_one() {
        var right = residentId(LocalDate.of(1990, 1, 1), 7);
        var correction = correction(ID, null, null, right);
        var approved = new CitizenCorrectionApproved(CITIZEN, ID, correction.applyTo(adult()), "auditor", TODAY);
        citizen.given(REGISTERED, new CitizenCorrectionRequested(CITIZEN, correction))
                .when(APPROVE)
                .then(approved);
        var known = fold(REGISTERED, new CitizenCorrectionRequested(CITIZEN, correction), approved);
        assertThat(known.bears(right)).isTrue();
        assertThat(known.bears(adult().document())).isFalse();
        assertThat(known.find(adult().document())).isPresent();
        assertThat(known.correction()).isNull();
    }

    @Test
    void a_corrected_birth_date_moves_the_guardians_rights() {
        var correction = correction(ID, null, TODAY.minusYears(13), null);
        citizen.given(
                        new CitizenRegistered(CITIZEN, child(), guardian(), TODAY),
                        new CitizenCorrectionRequested(CITIZEN, correction))
                .when(APPROVE)
                .then(
                        new CitizenCorrectionApproved(CITIZEN, ID, correction.applyTo(child()), "auditor", TODAY),
                        new CitizenGuardianshipSet(
                                CITIZEN, Guardianship.on(TODAY, TODAY.minusYears(13), null, POLICY), TODAY));
    }

    @Test
    void no_correction_gives_a_newborn_its_mothers_number() {
        var mother = residentId(LocalDate.of(1995, 3, 3), 4);
        citizen.given(REGISTERED, new CitizenBornTo(CITIZEN, mother))
                .when(new RequestCorrection(correction(ID, null, null, mother)))
                .thenRefused(CitizenRefusal.MOTHERS_NUMBER);
    }

    @Test
    void who_leaves_the_city_is_kept_and_is_back_by_applying_again() {
        var left = new CitizenEmigrated(CITIZEN, TODAY, EmigrationEvidence.SETTLED_ABROAD, "bureau");
        citizen.given(REGISTERED)
                .when(new RecordEmigration(TODAY.plusDays(1), null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.LEAVING_IN_FUTURE)
                .when(new RecordEmigration(TODAY, EmigrationEvidence.SETTLED_ABROAD, "bureau", TODAY))
                .then(left)
                .when(new RecordEmigration(TODAY, null, "bureau", TODAY))
                .thenNothing()
                .when(new BeginApplication(CITIZEN, adult(), null, Papers.NONE, APPLICATION, TODAY, POLICY))
                .then(new CitizenApplied(CITIZEN, APPLICATION));
        assertThat(fold(REGISTERED, left).leftOn()).isEqualTo(TODAY);
        assertThat(fold(REGISTERED, left, new CitizenApplied(CITIZEN, APPLICATION))
                        .leftOn())
                .isNull();
    }

    @Test
    void the_dead_do_not_leave() {
        citizen.given(REGISTERED, new CitizenDied(CITIZEN, TODAY, null, "bureau"))
                .when(new RecordEmigration(TODAY, null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.DECEASED);
    }

    private static Known fold(CitizenEvent... events) {
        return (Known) new CitizenDecider().fold(List.of(events));
    }

    private static Correction correction(
            UUID id, @Nullable PersonName name, @Nullable LocalDate birth, @Nullable IdentityDocument document) {
        return new Correction(id, name, null, birth, document, "户口簿", "clerk", TODAY);
    }
}

package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionApproved;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.eventsourcing.Decision;

/// Personal data is put right by two: one asks with evidence, another decides. What was there stays in the history.
final class CorrectionRules {

    private CorrectionRules() {}

    static Decision<CitizenEvent, CitizenRefusal> request(RequestCorrection request, Known known) {
        var correction = request.correction();
        if (known.correction() != null) {
            return known.correction().id().equals(correction.id())
                    ? nothing()
                    : reject(CitizenRefusal.CORRECTION_ALREADY_OPEN);
        }
        if (correction.birthDate() != null && correction.birthDate().isAfter(correction.on())) {
            return reject(CitizenRefusal.BORN_IN_FUTURE);
        }
        if (correction.document() != null && DocumentRules.isMothers(correction.document(), known)) {
            return reject(CitizenRefusal.MOTHERS_NUMBER);
        }
        return correction.applyTo(known.person()).equals(known.person())
                ? reject(CitizenRefusal.NOTHING_TO_CORRECT)
                : accept(new CitizenCorrectionRequested(known.id(), correction));
    }

    static Decision<CitizenEvent, CitizenRefusal> approve(ApproveCorrection approve, Known known) {
        var correction = known.correction();
        if (correction == null || !correction.id().equals(approve.correction())) {
            return reject(CitizenRefusal.CORRECTION_NOT_OPEN);
        }
        if (correction.by().equals(approve.by())) {
            return reject(CitizenRefusal.SAME_PERSON);
        }
        var person = correction.applyTo(known.person());
        var document = correction.document();
        if (document != null
                && !known.person().document().key().equals(document.key())
                && known.find(document).isPresent()) {
            return reject(CitizenRefusal.DOCUMENT_SUPERSEDED);
        }
        var approved = new CitizenCorrectionApproved(known.id(), correction.id(), person, approve.by(), approve.on());
        var guardianship = known.family().guardianship();
        if (known.family().guardian() == null
                || person.birthDate().equals(known.person().birthDate())) {
            return accept(approved);
        }
        var planned =
                Guardianship.beginning(approve.on(), person.birthDate(), guardianship.guardian(), approve.policy());
        return accept(approved, new CitizenGuardianshipSet(known.id(), planned, approve.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> refuse(RefuseCorrection refuse, Known known) {
        var correction = known.correction();
        return correction == null || !correction.id().equals(refuse.correction())
                ? reject(CitizenRefusal.CORRECTION_NOT_OPEN)
                : accept(new CitizenCorrectionRefused(
                        known.id(), refuse.correction(), refuse.reason(), refuse.by(), refuse.on()));
    }
}

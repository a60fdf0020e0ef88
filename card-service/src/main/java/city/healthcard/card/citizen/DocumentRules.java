package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentLinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentRenewed;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentUnlinked;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.eventsourcing.Decision;
import java.time.LocalDate;

/// One person, many documents: they are linked by what was shown, and never changed in place.
final class DocumentRules {

    private DocumentRules() {}

    static Decision<CitizenEvent, CitizenRefusal> link(LinkDocument link, Known known) {
        var document = link.original().document();
        if (known.diedOn() != null) {
            return reject(CitizenRefusal.DECEASED);
        }
        if (!known.bears(link.shown(), link.holder())) {
            return reject(CitizenRefusal.NOT_THE_HOLDER);
        }
        if (isMothers(document, known)) {
            return reject(CitizenRefusal.MOTHERS_NUMBER);
        }
        if (isNotValid(link.original(), link.on())) {
            return reject(CitizenRefusal.DOCUMENT_NOT_VALID);
        }
        return known.find(document)
                .map(it -> it.isCurrent()
                        ? Decision.<CitizenEvent, CitizenRefusal>nothing()
                        : Decision.<CitizenEvent, CitizenRefusal>reject(CitizenRefusal.DOCUMENT_SUPERSEDED))
                .orElseGet(() ->
                        accept(new CitizenDocumentLinked(known.id(), link.original(), link.evidence(), link.on())));
    }

    static Decision<CitizenEvent, CitizenRefusal> unlink(UnlinkDocument unlink, Known known) {
        if (known.find(unlink.document()).isEmpty()) {
            return nothing();
        }
        return known.person().document().key().equals(unlink.document().key())
                ? reject(CitizenRefusal.MAIN_DOCUMENT)
                : accept(new CitizenDocumentUnlinked(known.id(), unlink.document(), unlink.reason(), unlink.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> renew(RenewDocument renew, Known known) {
        var renewed = renew.renewed();
        if (known.diedOn() != null) {
            return reject(CitizenRefusal.DECEASED);
        }
        var old = known.find(renew.old()).orElse(null);
        if (old == null) {
            return reject(CitizenRefusal.DOCUMENT_NOT_LINKED);
        }
        if (isOtherKind(old.document(), renewed.document())) {
            return reject(CitizenRefusal.OTHER_KIND);
        }
        if (isRenewed(old, renewed, known)) {
            return nothing();
        }
        if (!old.isCurrent() || isSuperseded(renewed.document(), known)) {
            return reject(CitizenRefusal.DOCUMENT_SUPERSEDED);
        }
        if (isNotValid(renewed, renew.on())) {
            return reject(CitizenRefusal.DOCUMENT_NOT_VALID);
        }
        return accept(new CitizenDocumentRenewed(known.id(), old.document(), renewed, renew.evidence(), renew.on()));
    }

    private static boolean isRenewed(KnownDocument old, Original renewed, Known known) {
        return (old.is(renewed.document()) || !old.isCurrent())
                && known.find(renewed.document())
                        .filter(it -> it.isCurrent() && it.original().equals(renewed))
                        .isPresent();
    }

    private static boolean isSuperseded(IdentityDocument document, Known known) {
        return known.find(document).filter(it -> !it.isCurrent()).isPresent();
    }

    static boolean isMothers(IdentityDocument document, Known known) {
        var mother = known.family().mother();
        return mother != null && mother.key().equals(document.key());
    }

    private static boolean isOtherKind(IdentityDocument old, IdentityDocument renewed) {
        return old.type() != renewed.type() || !old.issuingState().equals(renewed.issuingState());
    }

    private static boolean isNotValid(Original original, LocalDate on) {
        return original.validity().isExpiredOn(on)
                || original.validity().isNotYetOn(on)
                || original.validity().isReversed();
    }
}

package city.healthcard.contracts.card;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What card-service tells the city about applications, cards and citizens. Change by adding a version, never by
/// editing one.
public sealed interface CardContract extends Contract {

    /// The citizen it is about; a pseudonym.
    UUID citizenId();

    @Override
    default UUID key() {
        return citizenId();
    }

    /// Somebody applied, or applied again after a return, and waits for the first audit.
    ///
    /// @param round 1 for the first submission, one more for every correction
    /// @param insured whether the social security card serves as the card, so that no deposit is owed
    /// @param institution code of the institution whose desk took it; empty when it came online
    /// @param district six-digit district code (GB/T 2260) whose queue it joins
    /// @param guarded whether a guardian applied for a person under 16
    @WireType("card.application-submitted.v1")
    record ApplicationSubmitted(
            UUID citizenId,
            UUID applicationId,
            int round,
            boolean insured,
            String institution,
            String district,
            boolean guarded,
            LocalDate submittedOn)
            implements CardContract {}

    /// The applicant wants it no longer.
    @WireType("card.application-withdrawn.v1")
    record ApplicationWithdrawn(UUID citizenId, UUID applicationId) implements CardContract {}

    /// The citizen holds this card; it may be used once activated, until the end of `expiresOn`.
    ///
    /// @param cardIndex hexadecimal HMAC of the card number under the index key of card-service and
    /// records-service
    @WireType("card.issued.v1")
    record CardIssued(UUID citizenId, UUID cardId, UUID applicationId, String cardIndex, LocalDate expiresOn)
            implements CardContract {}

    /// This card is the citizen's too, and is used at once: a temporary one, or one that exists already
    /// and serves beside the citizen's own. No application brought it about.
    ///
    /// @param kind `temporary`, `social-security` or `citizen-card`
    /// @param cardIndex as in `card.issued.v1`
    /// @param expiresOn the last day on which it may be used
    @WireType("card.recognised.v1")
    record CardRecognised(UUID citizenId, UUID cardId, String kind, String cardIndex, LocalDate expiresOn)
            implements CardContract {}

    /// The card may be used until the end of another day than was said before: it was extended or renewed.
    @WireType("card.term-set.v1")
    record CardTermSet(UUID citizenId, UUID cardId, LocalDate expiresOn) implements CardContract {}

    /// The card is in its holder's hands.
    @WireType("card.delivered.v1")
    record CardDelivered(UUID citizenId, UUID cardId, LocalDate deliveredOn) implements CardContract {}

    /// The holder has activated the card and chosen a password.
    @WireType("card.activated.v1")
    record CardActivated(UUID citizenId, UUID cardId) implements CardContract {}

    /// The card must not be accepted any more. Why is nobody else's business.
    @WireType("card.blocked.v1")
    record CardBlocked(UUID citizenId, UUID cardId) implements CardContract {}

    /// The card may be accepted again.
    @WireType("card.unblocked.v1")
    record CardUnblocked(UUID citizenId, UUID cardId) implements CardContract {}

    /// The holder has given the card back for good, and with it the need for a deposit.
    @WireType("card.returned.v1")
    record CardReturned(UUID citizenId, UUID cardId, LocalDate returnedOn) implements CardContract {}

    /// The insurance registry says that the citizen is insured, although the citizen had applied as uninsured.
    @WireType("card.coverage-established.v1")
    record CoverageEstablished(UUID citizenId, LocalDate since) implements CardContract {}

    /// The insurance of which the registry had said it was confirmed no longer than this day. A card to
    /// come is a matter of its own.
    @WireType("card.coverage-ended.v1")
    record CoverageEnded(UUID citizenId, LocalDate endedOn) implements CardContract {}

    /// The card was shown at an institution, and accepted or not.
    ///
    /// @param useId names the scan
    /// @param result `accepted`, or the code of the refusal such as `qr.replayed`
    /// @param step six digits for the step of the treatment, `010101` registration to `010107` surgery
    /// @param terminal the institution's own name of the terminal
    /// @param terminalKind `desk`, `kiosk`, `handheld` or `gate`
    /// @param institution its code
    /// @param usedAt when; the institution's clock when it was offline
    /// @param offline whether it happened without a network and was reported later
    @WireType("card.used.v1")
    record CardUsed(
            UUID citizenId,
            UUID cardId,
            UUID useId,
            String result,
            String step,
            String terminal,
            String terminalKind,
            String institution,
            Instant usedAt,
            boolean offline)
            implements CardContract {}

    /// A guardian, known as a citizen, may do this for the citizen from now on; it replaces what was said
    /// before.
    ///
    /// @param rights `full`: acts and reads all; `narrowed`: acts, reads nothing sensitive; `reading`: does not
    /// act; `ended`; `appointed`: as `narrowed`, for a grown-up
    @WireType("card.guardianship-set.v1")
    record GuardianshipSet(UUID citizenId, UUID guardianId, String rights, LocalDate since) implements CardContract {}

    /// Two ids turned out to be one person: from now on `citizenId` is another name of `survivorId`.
    /// Nothing that was said under either id moves.
    ///
    /// @param mergeId what takes it back names it
    @WireType("card.citizen-merged.v1")
    record CitizenMerged(UUID citizenId, UUID survivorId, UUID mergeId, LocalDate mergedOn) implements CardContract {}

    /// The merge was wrong: both ids are people of their own again.
    @WireType("card.citizen-unmerged.v1")
    record CitizenUnmerged(UUID citizenId, UUID survivorId, UUID mergeId, LocalDate unmergedOn)
            implements CardContract {}

    /// The citizen has died; the file stays, cards end.
    @WireType("card.citizen-deceased.v1")
    record CitizenDeceased(UUID citizenId, LocalDate diedOn) implements CardContract {}

    /// The citizen's keys are being destroyed where the law no longer asks to keep; everybody purges
    /// readable copies.
    @WireType("card.citizen-erased.v1")
    record CitizenErased(UUID citizenId) implements CardContract {}
}

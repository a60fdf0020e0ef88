package city.healthcard.card.citizen;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a citizen.
public sealed interface CitizenEvent {

    /// Who.
    CitizenId citizen();

    /// The city knows the person.
    @WireType("card/citizen-registered/1")
    record CitizenRegistered(
            CitizenId citizen, Person person, @Nullable Guardian guardian, LocalDate registeredOn)
            implements CitizenEvent {}

    /// The declaration is now this.
    @WireType("card/citizen-corrected/1")
    record CitizenCorrected(
            CitizenId citizen, Person person, @Nullable Guardian guardian) implements CitizenEvent {}

    /// The citizen applies for a card.
    @WireType("card/citizen-applied/1")
    record CitizenApplied(CitizenId citizen, ApplicationId application) implements CitizenEvent {}

    /// The application ended without a card.
    @WireType("card/citizen-application-closed/1")
    record CitizenApplicationClosed(CitizenId citizen, ApplicationId application) implements CitizenEvent {}

    /// The citizen holds a card.
    @WireType("card/citizen-card-taken/1")
    record CitizenCardTaken(CitizenId citizen, ApplicationId application, CardId card) implements CitizenEvent {}

    /// The citizen holds the card no longer.
    @WireType("card/citizen-card-given-up/1")
    record CitizenCardGivenUp(CitizenId citizen, CardId card) implements CitizenEvent {}

    /// Another document says who the citizen is.
    @WireType("card/citizen-document-linked/2")
    record CitizenDocumentLinked(CitizenId citizen, Original original, String evidence, LocalDate linkedOn)
            implements CitizenEvent {}

    /// A document does not say who the citizen is after all.
    @WireType("card/citizen-document-unlinked/1")
    record CitizenDocumentUnlinked(CitizenId citizen, IdentityDocument document, String reason, LocalDate unlinkedOn)
            implements CitizenEvent {}

    /// A new document has taken the place of an old one.
    @WireType("card/citizen-document-renewed/1")
    record CitizenDocumentRenewed(
            CitizenId citizen, IdentityDocument old, Original renewed, String evidence, LocalDate renewedOn)
            implements CitizenEvent {}

    /// The original of a known document was seen, or what it prints became known.
    @WireType("card/citizen-original-seen/1")
    record CitizenOriginalSeen(CitizenId citizen, Original original) implements CitizenEvent {}

    /// The citizen is a newborn, tied to the mother until there is a number of its own.
    @WireType("card/citizen-born-to/1")
    record CitizenBornTo(CitizenId citizen, IdentityDocument mother) implements CitizenEvent {}

    /// The guardian may do this from now on.
    ///
    /// @param since the date in Shanghai on which it was decided
    @WireType("card/citizen-guardianship-set/1")
    record CitizenGuardianshipSet(CitizenId citizen, Guardianship guardianship, LocalDate since)
            implements CitizenEvent {}

    /// Somebody asks that personal data be put right.
    @WireType("card/citizen-correction-requested/1")
    record CitizenCorrectionRequested(CitizenId citizen, Correction correction) implements CitizenEvent {}

    /// Another person has found the correction right; the person is this from now on.
    @WireType("card/citizen-correction-approved/1")
    record CitizenCorrectionApproved(CitizenId citizen, UUID correction, Person person, String by, LocalDate on)
            implements CitizenEvent {}

    /// The correction was turned down.
    @WireType("card/citizen-correction-refused/1")
    record CitizenCorrectionRefused(CitizenId citizen, UUID correction, String reason, String by, LocalDate on)
            implements CitizenEvent {}

    /// The citizen has left the city for good; the file stays.
    ///
    /// @param evidence what was shown; absent where nobody said
    /// @param by who recorded it, as a pseudonym; absent where that was not yet kept
    @WireType("card/citizen-emigrated/2")
    record CitizenEmigrated(
            CitizenId citizen,
            LocalDate leftOn,
            @Nullable EmigrationEvidence evidence,
            @Nullable String by) implements CitizenEvent {}

    /// Somebody asks that the citizen's id become another name of another citizen.
    @WireType("card/citizen-merge-requested/1")
    record CitizenMergeRequested(CitizenId citizen, MergeRequest request) implements CitizenEvent {}

    /// The merge was turned down: they are two people as far as anybody knows.
    @WireType("card/citizen-merge-refused/1")
    record CitizenMergeRefused(
            CitizenId citizen, CitizenId survivor, UUID merge, String reason, String by, LocalDate on)
            implements CitizenEvent {}

    /// The citizen's id is another name of `into` from now on. Stands or falls with [CitizenAbsorbed].
    @WireType("card/citizen-merged/1")
    record CitizenMerged(CitizenId citizen, CitizenId into, UUID merge, String by, LocalDate on)
            implements CitizenEvent {}

    /// Another id is a name of the citizen from now on.
    ///
    /// @param card the card that came with it and is the citizen's now; absent when none did, or the
    /// citizen had one
    @WireType("card/citizen-absorbed/1")
    record CitizenAbsorbed(
            CitizenId citizen,
            CitizenId absorbed,
            UUID merge,
            @Nullable CardId card,
            LocalDate on) implements CitizenEvent {}

    /// Somebody asks that a merge be taken back.
    ///
    /// @param request its `other` is the citizen that was merged into
    @WireType("card/citizen-unmerge-requested/1")
    record CitizenUnmergeRequested(CitizenId citizen, MergeRequest request) implements CitizenEvent {}

    /// The merge stays.
    @WireType("card/citizen-unmerge-refused/1")
    record CitizenUnmergeRefused(
            CitizenId citizen, CitizenId survivor, UUID request, String reason, String by, LocalDate on)
            implements CitizenEvent {}

    /// The citizen is a person of its own again. Stands or falls with [CitizenSeparated].
    @WireType("card/citizen-unmerged/1")
    record CitizenUnmerged(CitizenId citizen, CitizenId from, UUID merge, String by, LocalDate on)
            implements CitizenEvent {}

    /// An id is a name of the citizen no longer.
    ///
    /// @param card the card that goes with it
    @WireType("card/citizen-separated/1")
    record CitizenSeparated(
            CitizenId citizen,
            CitizenId separated,
            UUID merge,
            @Nullable CardId card,
            LocalDate on) implements CitizenEvent {}

    /// The citizen and another who looked alike are two people.
    @WireType("card/citizen-found-distinct/1")
    record CitizenFoundDistinct(CitizenId citizen, CitizenId other, String reason, String by, LocalDate on)
            implements CitizenEvent {}

    /// The citizen has died.
    ///
    /// @param evidence what was shown; absent where nobody said
    /// @param by who recorded it, as a pseudonym; absent where that was not yet kept
    @WireType("card/citizen-died/2")
    record CitizenDied(
            CitizenId citizen,
            LocalDate diedOn,
            @Nullable DeathEvidence evidence,
            @Nullable String by) implements CitizenEvent {}

    /// Somebody asks that the citizen be forgotten. Not sealed: it is to be read when the keys are gone.
    @WireType("card/citizen-erasure-requested/1")
    record CitizenErasureRequested(CitizenId citizen, ErasureRequest request) implements CitizenEvent {}

    /// The citizen is not to be forgotten for now. Not sealed: should another request be approved, it is to be
    /// read when the keys are gone.
    @WireType("card/citizen-erasure-refused/2")
    record CitizenErasureRefused(CitizenId citizen, UUID request, KeepingGround ground, String by, LocalDate on)
            implements CitizenEvent {}

    /// The citizen must not be forgotten for the time being.
    @WireType("card/citizen-hold-placed/1")
    record CitizenHoldPlaced(CitizenId citizen, LegalHold hold) implements CitizenEvent {}

    /// What forbade it has ended.
    @WireType("card/citizen-hold-lifted/1")
    record CitizenHoldLifted(CitizenId citizen, UUID hold, String by, LocalDate on) implements CitizenEvent {}

    /// The citizen's keys are being destroyed.
    ///
    /// @param applications whose documents go with the keys
    /// @param approval absent where one person decided alone, as once was possible
    @WireType("card/citizen-erased/2")
    record CitizenErased(
            CitizenId citizen,
            List<ApplicationId> applications,
            @Nullable ErasureApproval approval) implements CitizenEvent {
        public CitizenErased {
            applications = List.copyOf(applications);
        }
    }
}

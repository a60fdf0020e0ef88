package city.healthcard.card.citizen;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked about a citizen.
public sealed interface CitizenCommand {

    /// Know this person from now on, and let the application be the one that is open.
    ///
    /// @param papers what was shown with the declaration
    /// @param on the date in Shanghai
    /// @param policy the version in force
    record BeginApplication(
            CitizenId citizen,
            Person person,
            @Nullable Guardian guardian,
            Papers papers,
            ApplicationId application,
            LocalDate on,
            CardPolicy policy)
            implements CitizenCommand {}

    /// The same as it was said at home, where nobody has seen a paper: what is known of the person
    /// stays as it is, and nobody becomes a guardian, until an auditor has approved the application
    /// ([CorrectPerson]).
    record BeginUnseen(BeginApplication declared) implements CitizenCommand {}

    /// Know this person from now on, without an application: somebody at a first visit.
    ///
    /// @param papers what was shown with the declaration
    record RegisterPerson(CitizenId citizen, Person person, Papers papers, LocalDate on) implements CitizenCommand {}

    /// The declaration was corrected during the open application.
    ///
    /// @param holder whose the document is by its claim, where that is another name of the citizen
    record CorrectPerson(
            ApplicationId application,
            Person person,
            @Nullable CitizenId holder,
            @Nullable Guardian guardian,
            @Nullable CitizenId guardianAsCitizen,
            LocalDate on,
            CardPolicy policy)
            implements CitizenCommand {}

    /// The application has ended without a card.
    record CloseApplication(ApplicationId application) implements CitizenCommand {}

    /// The card of the open application is in the citizen's hands.
    record TakeCard(ApplicationId application, CardId card) implements CitizenCommand {}

    /// The card is no longer the citizen's.
    record GiveUpCard(CardId card) implements CitizenCommand {}

    /// Another document says who the citizen is, too.
    ///
    /// @param shown one that is known already, shown together with the new one
    /// @param holder whose the one shown is by its claim, where that is another name of the citizen
    /// @param evidence what proves that both are one person's, such as the old passport
    record LinkDocument(
            Original original,
            IdentityDocument shown,
            @Nullable CitizenId holder,
            String evidence,
            LocalDate on) implements CitizenCommand {}

    /// A document was linked by mistake.
    record UnlinkDocument(IdentityDocument document, String reason, LocalDate on) implements CitizenCommand {}

    /// A new document of the same kind takes the place of an old one.
    record RenewDocument(IdentityDocument old, Original renewed, String evidence, LocalDate on)
            implements CitizenCommand {}

    /// A day has come on which a guardian's rights may change.
    record ReviewGuardianship(LocalDate on, CardPolicy policy) implements CitizenCommand {}

    /// Personal data is wrong.
    record RequestCorrection(Correction correction) implements CitizenCommand {}

    /// The correction is right.
    ///
    /// @param by who decides, as a pseudonym
    record ApproveCorrection(UUID correction, String by, LocalDate on, CardPolicy policy) implements CitizenCommand {}

    /// The correction is not proven, or wanted no longer.
    record RefuseCorrection(UUID correction, String reason, String by, LocalDate on) implements CitizenCommand {}

    /// The person is forgotten under all names: this one goes together with the [ApproveErasure] of the one
    /// that stays.
    ///
    /// @param approval as it is recorded there
    record EraseOtherName(@Nullable ErasureApproval approval) implements CitizenCommand {}

    /// Two ids are one person: let this one become another name of the other.
    record RequestMerge(MergeRequest request) implements CitizenCommand {}

    /// They are.
    ///
    /// @param by who decides, as a pseudonym
    record ApproveMerge(UUID merge, String by, LocalDate on) implements CitizenCommand {}

    /// They are not, or it is not proven.
    record RefuseMerge(UUID merge, String reason, String by, LocalDate on) implements CitizenCommand {}

    /// Take in another id, together with its [ApproveMerge].
    ///
    /// @param card the card it carries
    record AbsorbCitizen(
            CitizenId absorbed, UUID merge, @Nullable CardId card, LocalDate on) implements CitizenCommand {}

    /// A merge was wrong.
    record RequestUnmerge(MergeRequest request) implements CitizenCommand {}

    /// It was.
    record ApproveUnmerge(UUID request, String by, LocalDate on) implements CitizenCommand {}

    /// It was not.
    record RefuseUnmerge(UUID request, String reason, String by, LocalDate on) implements CitizenCommand {}

    /// Let go of another id, together with its [ApproveUnmerge].
    ///
    /// @param card the card it brought
    record SeparateCitizen(
            CitizenId separated, UUID merge, @Nullable CardId card, LocalDate on) implements CitizenCommand {}

    /// The citizen and another who look alike are two people.
    record FindDistinct(CitizenId other, String reason, String by, LocalDate on) implements CitizenCommand {}

    /// The citizen has left the city for good.
    ///
    /// @param evidence what was shown; absent where nobody says, and not added to a day that is recorded
    /// @param by who records it, as a pseudonym
    /// @param today the date in Shanghai
    record RecordEmigration(LocalDate leftOn, @Nullable EmigrationEvidence evidence, String by, LocalDate today)
            implements CitizenCommand {}

    /// The citizen has died.
    ///
    /// @param evidence what was shown; absent where nobody says, and not added to a day that is recorded
    /// @param by who records it, as a pseudonym
    /// @param today the date in Shanghai
    record RecordDeath(LocalDate diedOn, @Nullable DeathEvidence evidence, String by, LocalDate today)
            implements CitizenCommand {}

    /// Somebody asks that the citizen be forgotten.
    ///
    /// @param by who asks, as a pseudonym
    record RequestErasure(UUID request, ErasureGround ground, String by, LocalDate on, CardPolicy policy)
            implements CitizenCommand {}

    /// Another person finds that the citizen is to be forgotten.
    record ApproveErasure(UUID request, String by, LocalDate on, CardPolicy policy) implements CitizenCommand {}

    /// The citizen is not to be forgotten.
    record RefuseErasure(UUID request, KeepingGround ground, String by, LocalDate on) implements CitizenCommand {}

    /// The citizen must not be forgotten for the time being.
    record PlaceHold(LegalHold hold) implements CitizenCommand {}

    /// What forbade it has ended.
    record LiftHold(UUID hold, String by, LocalDate on) implements CitizenCommand {}
}

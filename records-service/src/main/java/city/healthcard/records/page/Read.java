package city.healthcard.records.page;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.questioning.QuestionNote;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.shares.ShareNote;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One act of reading, as the citizen is told of it.
///
/// @param capacity `citizen`, `other_citizen`, `another`, `guardian`, `institution`, `invited`, `bureau`, or the role
/// of somebody who reads no file at all
/// @param institution the reader's institution; empty texts for everybody else
/// @param purpose code of PurposeOfUse (HL7 v3)
/// @param refusal code of why nothing was shown; empty when something was
/// @param joint whether another registration's file was shown in the same act, as the same person's
/// @param fresh whether it is told to who looks, and the list was not looked at since
/// @param link the link that was used, where it is one and still on the citizen's list
/// @param question how the question about it stands that who looks asked, or the citizen's guardian; empty when there
/// is none
/// @param mayAsk whether who looks may still ask
public record Read(
        UUID id,
        String capacity,
        Text institution,
        String purpose,
        Scope scope,
        Instant at,
        String refusal,
        boolean joint,
        boolean fresh,
        Optional<ShareNote> link,
        Optional<QuestionNote> question,
        boolean mayAsk) {

    /// @param isOwn whether the reader goes by one of the citizen's own names
    static Read of(
            Access access,
            Text institution,
            boolean isOwn,
            boolean fresh,
            Optional<ShareNote> link,
            Optional<QuestionNote> question,
            boolean mayAsk) {
        var capacity = access.capacity().equals("citizen") && !isOwn ? otherCitizen(access) : access.capacity();
        return new Read(
                access.id(),
                capacity,
                institution,
                access.purpose(),
                access.scope(),
                access.at(),
                access.refusal(),
                !access.with().isEmpty(),
                fresh,
                link,
                question,
                mayAsk);
    }

    /// Somebody else reads only while two registrations are taken for one person, and tries at any time.
    private static String otherCitizen(Access access) {
        return access.refused() ? "another" : "other_citizen";
    }

    /// The name of the reader among [FileWords].
    public String readerWord() {
        return switch (capacity) {
            case "citizen", "other_citizen", "another", "guardian", "institution", "invited", "bureau" ->
                "reader_" + capacity;
            default -> "reader_other";
        };
    }

    /// The name of the purpose among [FileWords].
    public String purposeWord() {
        return "purpose_" + (purpose.isEmpty() ? "none" : purpose);
    }

    /// The name of what was read among [FileWords].
    public String scopeWord() {
        return "scope_" + scope;
    }

    /// Whether nothing was shown.
    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /// The name of the reason among [FileWords].
    public String refusalWord() {
        return switch (refusal) {
            case "file.not-the-holder" -> "refusal_not_the_holder";
            case "file.card-blocked" -> "refusal_card_blocked";
            case "file.not-entitled" -> "refusal_not_entitled";
            case "file.never-clinical" -> "refusal_never_clinical";
            case "share.wrong-pin" -> "refusal_wrong_pin";
            case "access.forbidden" -> "refusal_wrong_role";
            case "visit.unknown-or-sealed" -> "refusal_sealed";
            default -> "refusal_other";
        };
    }

    /// How the question stands, among [AccessWords].
    public String questionWord() {
        return switch (finding()) {
            case "" -> "question_open";
            case "justified", "unjustified", "unclear" -> "finding_" + finding();
            default -> "finding_other";
        };
    }

    /// How that is shown.
    public String questionTone() {
        return switch (finding()) {
            case "justified" -> "done";
            case "unjustified" -> "refused";
            default -> "waiting";
        };
    }

    /// Whether a guardian asked.
    public boolean isAskedByGuardian() {
        return question.map(QuestionNote::guardian).isPresent();
    }

    private String finding() {
        return question.map(QuestionNote::finding).orElse("");
    }

    /// Whether an institution read.
    public boolean isInstitution() {
        return capacity.equals("institution");
    }
}

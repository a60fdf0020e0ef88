package city.healthcard.contracts.records;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What records-service tells the city: the outline of the file (when, where, how much) and who read it or was
/// refused. Never a department, an item or a diagnosis.
public sealed interface RecordsContract extends Contract {

    /// The citizen it is about; a pseudonym.
    UUID citizenId();

    @Override
    default UUID key() {
        return citizenId();
    }

    /// A visit entered the file.
    ///
    /// @param on the day it began, Asia/Shanghai
    /// @param chargedFen all charges of the visit, in fen
    @WireType("records.visit-recorded.v1")
    record VisitRecorded(UUID citizenId, UUID visitId, String institution, LocalDate on, long chargedFen)
            implements RecordsContract {}

    /// The institution corrected a visit.
    @WireType("records.visit-amended.v1")
    record VisitAmended(UUID citizenId, UUID visitId, int revision, String institution, LocalDate on, long chargedFen)
            implements RecordsContract {}

    /// A report that had been awaited is there, or one was amended after it had been read as final.
    ///
    /// @param revision of the visit, which holds the reports
    /// @param ready how many reports somebody answers for now, and nobody did before
    /// @param amended how many say something else than before
    @WireType("records.report-ready.v1")
    record ReportReady(
            UUID citizenId, UUID visitId, String institution, int revision, int ready, int amended, Instant readyAt)
            implements RecordsContract {}

    /// The visit was entered in error.
    @WireType("records.visit-withdrawn.v1")
    record VisitWithdrawn(UUID citizenId, UUID visitId, String institution) implements RecordsContract {}

    /// Somebody read the file or a part of it.
    ///
    /// @param reader pseudonym of the reader: the token's subject
    /// @param capacity as what: `citizen`, `institution`, `bureau` …
    /// @param institution code of the reader's institution; empty for the citizen
    /// @param purpose code of PurposeOfUse (HL7 v3), such as `PATRQT`, `TREAT`, `BTG`
    @WireType("records.file-read.v1")
    record FileRead(
            UUID citizenId,
            UUID readId,
            String reader,
            String capacity,
            String institution,
            String purpose,
            Instant readAt)
            implements RecordsContract {}

    /// Somebody asked for the file or a part of it, and was refused. The attempts of one person that fail for
    /// one reason within about an hour are one.
    ///
    /// @param reader pseudonym of who asked: the token's subject
    /// @param capacity as what: `citizen`, `guardian`, `institution`, `bureau` …; of somebody who reads no
    /// file at all, the role, such as `bank-teller`
    /// @param institution code of the institution they asked from; empty for persons
    /// @param purpose code of PurposeOfUse (HL7 v3), such as `PATRQT`, `TREAT`; empty when none was said
    /// @param reason why they may not: `file.not-the-holder`, `file.card-blocked`, `file.not-entitled`,
    /// `file.never-clinical`, `access.forbidden`, `share.wrong-pin`, `visit.unknown-or-sealed` or another
    /// @param refusedAt when it was refused first
    @WireType("records.reading-refused.v1")
    record ReadingRefused(
            UUID citizenId,
            UUID readId,
            String reader,
            String capacity,
            String institution,
            String purpose,
            String reason,
            Instant refusedAt)
            implements RecordsContract {}

    /// The citizen wants to know why somebody read, or tried to. What the citizen wrote stays with
    /// records-service.
    ///
    /// @param readId the access: a reading's or a refusal's
    /// @param reader pseudonym of who read, or tried to
    /// @param capacity as what
    /// @param institution code of the institution they asked from; empty for persons
    /// @param purpose code of PurposeOfUse (HL7 v3)
    /// @param refusal code of why nothing was shown; empty when something was
    /// @param concern `unknown-reader`, `not-treated`, `not-allowed` or `other`; there may be more
    @WireType("records.access-questioned.v1")
    record AccessQuestioned(
            UUID citizenId,
            UUID questionId,
            UUID readId,
            String reader,
            String capacity,
            String institution,
            String purpose,
            String refusal,
            Instant accessedAt,
            String concern,
            Instant askedAt)
            implements RecordsContract {}

    /// Somebody had read a visit that was corrected or taken out since. One for each institution and
    /// each person.
    ///
    /// @param reader pseudonym of who read it, or of the last one at an institution
    /// @param capacity as what: `citizen`, `guardian` or `institution`
    /// @param institution code of the reader's institution; empty for persons
    /// @param change `amended` or `withdrawn`
    /// @param readAt when it was read last before the change
    @WireType("records.reader-told.v1")
    record ReaderTold(
            UUID citizenId,
            UUID visitId,
            String reader,
            String capacity,
            String institution,
            String change,
            Instant readAt,
            Instant changedAt)
            implements RecordsContract {}

    /// An access is news to its citizen, who is told without looking for it: on pages, and by whoever sends
    /// texts. Which accesses are is policy; accesses that are one piece of news are told once.
    ///
    /// @param occasion `new-institution`, `broken-glass` or `refused`; there may be more
    /// @param readId the access: a reading's or a refusal's; of several the first
    /// @param capacity as what somebody read or tried to: `institution`, `citizen`, `guardian` …
    /// @param institution code of the reader's institution; empty for persons
    /// @param accessedAt when it was read or refused
    @WireType("records.access-alerted.v1")
    record AccessAlerted(
            UUID citizenId,
            UUID alertId,
            String occasion,
            UUID readId,
            String capacity,
            String institution,
            Instant accessedAt)
            implements RecordsContract {}

    /// Somebody at an institution opened a file without the citizen's consent, in an emergency. Somebody else
    /// reviews it.
    ///
    /// @param by pseudonym of who opened it: the token's subject
    /// @param reason `emergency`, `unconscious`, `cannot-consent` or `public-health`
    /// @param closesAt from then on it opens nothing
    @WireType("records.glass-broken.v1")
    record GlassBroken(
            UUID citizenId,
            UUID breakGlassId,
            String institution,
            String by,
            String reason,
            Instant brokenAt,
            Instant closesAt)
            implements RecordsContract {}

    /// A second person has looked at it.
    ///
    /// @param by pseudonym of the reviewer
    /// @param verdict `justified` or `unjustified`
    @WireType("records.break-glass-reviewed.v1")
    record BreakGlassReviewed(
            UUID citizenId, UUID breakGlassId, String institution, String by, String verdict, Instant reviewedAt)
            implements RecordsContract {}
}

package city.healthcard.records.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an institution posts about one visit. As it arrives anything may be missing; [SheetExamination] says what must
/// not be.
///
/// @param institution code of the institution, such as `35020001`
/// @param number the institution's own number of the visit; with the institution and the revision its natural key
/// @param revision 1 for the first account of the visit, one more for every correction
/// @param card the card that was presented; not part of what is stored or compared
/// @param end when it ended; absent while it goes on
/// @param practitioner who treated the citizen, in the institution's own words
/// @param occurredAt when the institution wrote this revision, by its own clock
public record VisitSheet(
        @Nullable String institution,
        @Nullable String number,
        Integer revision,
        @Nullable CardReference card,
        @Nullable VisitKind kind,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Department department,
        @Nullable String practitioner,
        @Nullable Instant occurredAt,
        List<Diagnosis> diagnoses,
        List<Observation> observations,
        List<Prescription> prescriptions,
        List<Procedure> procedures,
        List<Report> reports,
        List<Immunization> immunizations,
        List<Charge> charges) {

    public VisitSheet {
        revision = Objects.requireNonNullElse(revision, 1);
        diagnoses = Sheets.list(diagnoses);
        observations = Sheets.list(observations);
        prescriptions = Sheets.list(prescriptions);
        procedures = Sheets.list(procedures);
        reports = Sheets.list(reports);
        immunizations = Sheets.list(immunizations);
        charges = Sheets.list(charges);
    }

    /// How many clinical items and charges it has.
    public int items() {
        return diagnoses.size()
                + observations.size()
                + prescriptions.size()
                + procedures.size()
                + reports.size()
                + immunizations.size()
                + charges.size();
    }

    /// All charges together, in fen.
    public long chargedFen() {
        var sum = 0L;
        for (var charge : charges) {
            sum = Math.addExact(sum, Objects.requireNonNullElse(charge.amountFen(), 0L));
        }
        return sum;
    }
}

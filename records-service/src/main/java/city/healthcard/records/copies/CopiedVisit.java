package city.healthcard.records.copies;

import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.KindLine;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// One visit as a PDF shows it, whole.
///
/// @param kind of the visit, in lower case, such as `outpatient`
/// @param department in the institution's words; empty when not said
/// @param practitioner in the institution's words; empty when not said
/// @param amended whether the institution corrected it
public record CopiedVisit(
        Instant start,
        String kind,
        Text institution,
        String department,
        String practitioner,
        boolean amended,
        List<Part> parts) {

    /// The items of one kind.
    public record Part(String kind, List<KindLine> lines) {

        /// The name of the kind among the words of the pages by kind.
        public String word() {
            return "kind_" + kind;
        }
    }

    public CopiedVisit {
        parts = List.copyOf(parts);
    }

    /// The name of the kind among the words of the file.
    public String kindWord() {
        return "kind_" + kind;
    }

    static CopiedVisit of(FiledVisit visit, VisitSheet sheet, Function<String, Text> names) {
        var department = sheet.department();
        return new CopiedVisit(
                Objects.requireNonNullElse(sheet.start(), visit.recordedAt()),
                Objects.requireNonNullElse(sheet.kind(), VisitKind.ENTRY).name().toLowerCase(Locale.ROOT),
                names.apply(Objects.requireNonNullElse(sheet.institution(), "")),
                department == null ? "" : Objects.requireNonNullElse(department.name(), ""),
                Objects.requireNonNullElse(sheet.practitioner(), ""),
                sheet.revision() > 1,
                Arrays.stream(ItemKind.values())
                        .map(kind -> new Part(
                                kind.word(),
                                FileItems.items(visit, sheet, kind).stream()
                                        .map(KindLine::of)
                                        .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }
}

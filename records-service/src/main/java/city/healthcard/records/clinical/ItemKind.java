package city.healthcard.records.clinical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an item of a file is, as people look for it.
public enum ItemKind {
    PROBLEMS,
    ALLERGIES,
    MEDICATION,
    IMMUNIZATIONS,
    RESULTS,
    REPORTS,
    PROCEDURES,
    CHARGES;

    /// The word in addresses and answers, such as `problems`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that word; empty when there is none.
    public static Optional<ItemKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// The items of this kind on a sheet, in their order.
    public List<?> of(VisitSheet sheet) {
        return switch (this) {
            case PROBLEMS ->
                sheet.diagnoses().stream().filter(each -> !each.tellsAllergy()).toList();
            case ALLERGIES ->
                sheet.diagnoses().stream().filter(Diagnosis::tellsAllergy).toList();
            case MEDICATION -> sheet.prescriptions();
            case IMMUNIZATIONS -> sheet.immunizations();
            case RESULTS -> sheet.observations();
            case REPORTS -> sheet.reports();
            case PROCEDURES -> sheet.procedures();
            case CHARGES -> sheet.charges();
        };
    }
}

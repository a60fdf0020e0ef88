package city.healthcard.records.page;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a sheet may leave out, as pages need it.
final class Wording {

    private Wording() {}

    /// The kind of a visit as a word of the page; what an institution did not name is an entry.
    static String kindOf(@Nullable VisitKind kind) {
        return Objects.requireNonNullElse(kind, VisitKind.ENTRY).name().toLowerCase(Locale.ROOT);
    }

    /// The department; empty when not said.
    static String departmentOf(VisitSheet sheet) {
        var department = sheet.department();
        return department == null ? "" : orEmpty(department.name());
    }

    /// A text; empty when there is none.
    static String orEmpty(@Nullable Object text) {
        return text == null ? "" : text.toString();
    }

    /// The first text there is; empty when there is none.
    static String first(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}

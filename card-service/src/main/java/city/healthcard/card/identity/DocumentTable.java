package city.healthcard.card.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One version of the table of document kinds, as WS 364.3 CV02.01.101 and the city's additions code them.
///
/// @param version its name
/// @param effectiveFrom the first day on which it is in force
/// @param source where its codes come from
/// @param kinds one row per kind
public record DocumentTable(String version, LocalDate effectiveFrom, String source, List<Kind> kinds) {

    /// One row.
    ///
    /// @param code what our doors take and answer
    /// @param exportCode the code of the national table
    /// @param subCode ours below the national code; empty where the table has a code of its own
    /// @param form the form of the number, in words
    public record Kind(DocumentType type, String code, String exportCode, String subCode, Words name, Words form) {}

    /// Words in both languages.
    public record Words(String zh, String en) {}

    public DocumentTable {
        kinds = List.copyOf(kinds);
        for (var type : DocumentType.values()) {
            if (kinds.stream().filter(kind -> kind.type() == type).count() != 1) {
                throw new IllegalArgumentException("not exactly one row for " + type + " in " + version);
            }
        }
        if (kinds.stream().map(Kind::code).distinct().count() != kinds.size()) {
            throw new IllegalArgumentException("a code stands twice in " + version);
        }
    }

    /// The version in force on the day; before the first, the first.
    public static DocumentTable inForce(List<DocumentTable> versions, LocalDate day) {
        var oldestFirst = versions.stream()
                .sorted(Comparator.comparing(DocumentTable::effectiveFrom))
                .toList();
        return oldestFirst.reversed().stream()
                .filter(table -> !table.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseGet(oldestFirst::getFirst);
    }

    /// The row of this kind.
    public Kind of(DocumentType type) {
        return kinds.stream().filter(kind -> kind.type() == type).findFirst().orElseThrow();
    }

    /// The row of this code; `1` and `01` are the same.
    public Optional<Kind> ofCode(String typed) {
        var code = Typed.number(typed);
        var padded = code.length() == 1 ? "0" + code : code;
        return kinds.stream().filter(kind -> kind.code().equals(padded)).findFirst();
    }
}

package city.healthcard.card.document;

import city.healthcard.card.citizen.KnownDocument;
import city.healthcard.card.identity.DocumentTable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A citizen's document as the desk sees it.
///
/// @param id the document by its blind index
/// @param number masked
/// @param state `current`, `superseded` or `expired`
/// @param seenAt the institution where the original was seen; absent when nobody saw it
public record LinkedDocument(
        UUID id,
        String type,
        String number,
        String issuingState,
        String state,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate supersededOn,
        @Nullable String seenBy,
        @Nullable String seenAt,
        @Nullable LocalDate seenOn) {

    static LinkedDocument of(KnownDocument known, UUID id, DocumentTable table, LocalDate today) {
        var original = known.original();
        var seen = original.seen();
        return new LinkedDocument(
                id,
                table.of(known.document().type()).code(),
                known.document().masked(),
                known.document().issuingState(),
                state(known, today),
                original.validity().from(),
                original.validity().until(),
                known.supersededOn(),
                seen == null ? null : seen.by(),
                seen == null ? null : seen.institution(),
                seen == null ? null : seen.on());
    }

    private static String state(KnownDocument known, LocalDate today) {
        if (!known.isCurrent()) {
            return "superseded";
        }
        return known.original().validity().isExpiredOn(today) ? "expired" : "current";
    }

    /// Never the number.
    @Override
    public String toString() {
        return "LinkedDocument";
    }
}

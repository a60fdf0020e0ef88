package city.healthcard.card.policy;

import java.time.LocalDate;

/// When a card may be renewed.
///
/// @param opensDaysBefore how long before its last day; its holder is reminded then
/// @param closesDaysAfter how long after its last day
public record RenewalTerms(int opensDaysBefore, int closesDaysAfter) {

    /// Whether a card with this last day may be renewed already.
    public boolean isOpen(LocalDate expiresOn, LocalDate day) {
        return !day.isBefore(expiresOn.minusDays(opensDaysBefore));
    }

    /// Whether a card with this last day may be renewed no longer.
    public boolean isOver(LocalDate expiresOn, LocalDate day) {
        return day.isAfter(expiresOn.plusDays(closesDaysAfter));
    }
}

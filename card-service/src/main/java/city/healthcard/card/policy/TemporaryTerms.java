package city.healthcard.card.policy;

import java.time.LocalDate;

/// How long a temporary card can be used.
///
/// @param days its days, the first included
/// @param extensionDays by how many more its one extension
public record TemporaryTerms(int days, int extensionDays) {

    public TemporaryTerms {
        if (days < 1 || extensionDays < 1) {
            throw new IllegalArgumentException("a temporary card lasts a day at least");
        }
    }

    /// The last day of a card issued on this day.
    public LocalDate expiryOf(LocalDate issuedOn) {
        return issuedOn.plusDays(days - 1L);
    }

    /// The last day after an extension.
    public LocalDate extended(LocalDate expiresOn) {
        return expiresOn.plusDays(extensionDays);
    }
}

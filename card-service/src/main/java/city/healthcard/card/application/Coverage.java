package city.healthcard.card.application;

import city.healthcard.card.identity.CardNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether the applicant is insured: then the social security card serves as the health card and no deposit is owed.
///
/// @param until the last day for which the registry has confirmed the card
public record Coverage(
        Kind kind,
        @Nullable CardNumber socialSecurityCard,
        @Nullable LocalDate until) {

    public Coverage(Kind kind, @Nullable CardNumber socialSecurityCard) {
        this(kind, socialSecurityCard, null);
    }

    /// Insured or not.
    public enum Kind {
        /// No social security card.
        UNINSURED,
        /// With a social security card.
        INSURED
    }

    /// Whether the social security card serves as the card.
    public boolean insured() {
        return kind == Kind.INSURED;
    }

    /// This coverage, confirmed until that day.
    public Coverage confirmed(LocalDate day) {
        return new Coverage(kind, socialSecurityCard, day);
    }
}

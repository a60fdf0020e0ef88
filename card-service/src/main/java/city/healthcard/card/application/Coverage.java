package city.healthcard.card.application;

import city.healthcard.card.identity.CardNumber;
import org.jspecify.annotations.Nullable;

/// Whether the applicant is insured: then the social security card serves as the health card and no deposit is owed.
public record Coverage(Kind kind, @Nullable CardNumber socialSecurityCard) {

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
}

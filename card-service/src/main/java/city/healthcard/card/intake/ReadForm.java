package city.healthcard.card.intake;

import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Validity;
import org.jspecify.annotations.Nullable;

/// An application that could be read, and what its papers say besides.
///
/// @param validity of the applicant's document
/// @param mother the mother's document, for a newborn who has none but the birth certificate
public record ReadForm(
        ApplicationForm form, Validity validity, @Nullable IdentityDocument mother) {

    /// Never who.
    @Override
    public String toString() {
        return "ReadForm";
    }
}

package city.healthcard.card.citizen;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.identity.Validity;
import org.jspecify.annotations.Nullable;

/// What was shown with a declaration.
///
/// @param validity of the applicant's document
/// @param seen who saw the original; absent when nobody has
/// @param mother the mother's document, for a newborn who has none but the birth certificate
/// @param guardian the guardian as a citizen, if the city knows one by the guardian's document
/// @param holder whose the applicant's document is by its claim, where that is another name of the citizen
public record Papers(
        Validity validity,
        @Nullable Sighting seen,
        @Nullable IdentityDocument mother,
        @Nullable CitizenId guardian,
        @Nullable CitizenId holder) {

    /// Only the declaration.
    public static final Papers NONE = new Papers(Validity.UNLIMITED, null, null, null, null);

    boolean sayMore() {
        return seen != null || !validity.equals(Validity.UNLIMITED);
    }
}

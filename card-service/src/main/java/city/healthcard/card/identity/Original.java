package city.healthcard.card.identity;

import org.jspecify.annotations.Nullable;

/// A document with what its paper adds to its number.
///
/// @param seen who saw the original and when; absent when nobody has
public record Original(
        IdentityDocument document,
        Validity validity,
        @Nullable Sighting seen) {

    /// A document of which only the number is known.
    public static Original unseen(IdentityDocument document) {
        return new Original(document, Validity.UNLIMITED, null);
    }
}

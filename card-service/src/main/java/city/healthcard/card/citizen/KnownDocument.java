package city.healthcard.card.citizen;

import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document that says who a citizen is, or once said it.
///
/// @param supersededOn the day on which another took its place, if so
public record KnownDocument(Original original, @Nullable LocalDate supersededOn) {

    /// The document itself.
    public IdentityDocument document() {
        return original.document();
    }

    /// Whether no other has taken its place.
    public boolean isCurrent() {
        return supersededOn == null;
    }

    boolean is(IdentityDocument other) {
        return document().key().equals(other.key());
    }
}

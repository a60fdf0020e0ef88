package city.healthcard.card.mandate;

import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.PersonName;

/// Somebody who collects a card for its holder.
public record Proxy(PersonName name, IdentityDocument document) {

    /// Never who.
    @Override
    public String toString() {
        return "Proxy";
    }
}

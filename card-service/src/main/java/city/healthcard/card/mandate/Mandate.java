package city.healthcard.card.mandate;

import city.healthcard.card.identity.IdentityDocument;
import java.time.LocalDate;

/// Who may collect the card of one application for its holder.
public sealed interface Mandate {

    /// Nobody, or nobody any more.
    record None() implements Mandate {}

    /// This person, with this document in hand.
    ///
    /// @param until the last day
    record Given(Proxy proxy, LocalDate until) implements Mandate {

        boolean isFor(IdentityDocument shown) {
            return proxy.document().key().equals(shown.key());
        }
    }

    /// Somebody has.
    record Used() implements Mandate {}
}

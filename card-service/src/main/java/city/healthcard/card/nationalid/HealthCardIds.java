package city.healthcard.card.nationalid;

import java.time.LocalDateTime;
import java.util.Optional;

/// What knows the keys of the national electronic health card: in production a hardware security module. Whoever has
/// the keys reads a document's number out of an id, so an id is as secret as the number; new verifiers get our own
/// tokens instead.
public interface HealthCardIds {

    /// Whether this installation takes part.
    boolean isEnabled();

    /// The id of whoever has this document; empty when this installation takes no part.
    ///
    /// @param documentType two digits of WS 364.3, such as `01`
    Optional<HealthCardId> of(String documentType, String documentNumber);

    /// The last moment of a dynamic code, as such a code carries it; empty when this installation takes no
    /// part.
    Optional<String> validityUntil(LocalDateTime lastMoment);

    /// An id.
    ///
    /// @param value 64 hexadecimal digits
    record HealthCardId(String value) {

        /// What a static code of it says.
        public String staticText() {
            return value + ":1";
        }

        /// Never the id.
        @Override
        public String toString() {
            return "HealthCardId";
        }
    }
}

package city.healthcard.records.share;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// How a link stands.
public sealed interface Share {

    /// There is none.
    record Unmade() implements Share {}

    /// It opens something until it expires.
    ///
    /// @param digest what the right PIN comes to
    /// @param remaining how many wrong PINs it still takes; at 0 it is closed
    record Open(CitizenId citizen, ShareTerms terms, String digest, int remaining, String bucket) implements Share {

        /// Whether it still opens something.
        public boolean isOpenAt(Instant now) {
            return remaining > 0 && now.isBefore(terms.expires());
        }
    }

    /// The citizen took it back.
    record Revoked(CitizenId citizen) implements Share {}
}

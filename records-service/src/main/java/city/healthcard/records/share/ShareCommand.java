package city.healthcard.records.share;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;
import java.util.List;

/// What can be asked of a link.
public sealed interface ShareCommand {

    /// The link.
    ShareId share();

    /// Make it.
    ///
    /// @param names all names of the person, the one that stays first
    /// @param digest what the right PIN comes to
    /// @param bucket the key that seals it: a class of record and its last year
    record ShareFile(
            ShareId share,
            List<CitizenId> names,
            ShareTerms terms,
            Bounds bounds,
            String digest,
            String bucket,
            Instant at)
            implements ShareCommand {
        public ShareFile {
            names = List.copyOf(names);
        }
    }

    /// Open it.
    ///
    /// @param recipient who opens it, in their own words: nobody has checked them
    /// @param digest what the PIN that was given comes to
    record OpenShare(ShareId share, String recipient, String digest, Instant at) implements ShareCommand {}

    /// Take it back.
    ///
    /// @param names all names of the person, the one that stays first
    record RevokeShare(ShareId share, List<CitizenId> names, Instant at) implements ShareCommand {
        public RevokeShare {
            names = List.copyOf(names);
        }
    }

    /// What a link may be.
    ///
    /// @param policy edition of the policy that says so
    /// @param minutesMax the longest time
    /// @param attemptsMax how many wrong PINs close it
    record Bounds(int policy, int minutesMax, int attemptsMax) {}
}

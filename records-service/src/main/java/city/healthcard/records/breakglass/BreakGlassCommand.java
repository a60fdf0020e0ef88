package city.healthcard.records.breakglass;

import city.healthcard.records.citizen.CitizenId;
import java.time.Duration;
import java.time.Instant;

/// What can be asked.
public sealed interface BreakGlassCommand {

    /// The act.
    BreakGlassId id();

    /// Open the file.
    ///
    /// @param institution code of the institution at which it is opened
    /// @param by pseudonym of who opens it
    /// @param words the reason in the opener's own words
    /// @param policy edition of the policy that says for how long
    /// @param bucket the key that seals it: a class of record and its last year
    record BreakGlass(
            BreakGlassId id,
            CitizenId citizen,
            String institution,
            String by,
            Reason reason,
            String words,
            int policy,
            Duration open,
            String bucket,
            Instant at)
            implements BreakGlassCommand {}

    /// Say whether that was right.
    ///
    /// @param by pseudonym of the reviewer
    record ReviewBreakGlass(BreakGlassId id, String by, Verdict verdict, Instant at) implements BreakGlassCommand {}
}

package city.healthcard.card.verification;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.ScanId;
import java.time.Instant;

/// What came of a scan.
public sealed interface Verdict {

    /// Which one.
    ScanId scan();

    /// It is the holder's card, and it may be used.
    ///
    /// @param usesLeft how often the code may still be used here
    record Accepted(ScanId scan, Holder holder, int usesLeft) implements Verdict {}

    /// A card was named; nothing is shown before the holder proves to be there.
    ///
    /// @param until how long that may take
    record FactorNeeded(ScanId scan, Instant until, int triesLeft) implements Verdict {}

    /// It was refused.
    record TurnedAway(ScanId scan, UseRefusal why) implements Verdict {}
}

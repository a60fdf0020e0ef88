package city.healthcard.card.scan;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import java.time.Instant;

/// What became of a scan.
public sealed interface Scan {

    /// Nothing: it is not known here.
    record Unknown() implements Scan {}

    /// It was refused.
    record TurnedAway(CardUse use, UseRefusal why) implements Scan {}

    /// It waits for a second factor.
    record Awaiting(CardUse use, CardId card, CitizenId citizen, Instant until, int triesLeft) implements Scan {}

    /// It was accepted.
    record Accepted(CardUse use, CardId card, CitizenId citizen) implements Scan {}
}

package city.healthcard.eventsourcing.reaction;

import java.time.Instant;
import java.util.UUID;

/// A fact that a reaction could not take, or that waits behind such a one.
///
/// @param reason class of the failure, or `waits` behind another of the same key; never a fact's content
public record ParkedFact(
        long id,
        String reaction,
        String source,
        String cursor,
        String factId,
        UUID key,
        String type,
        String reason,
        Instant parkedAt) {}

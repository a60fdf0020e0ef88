package city.healthcard.eventsourcing.fact;

import java.time.Instant;
import java.util.UUID;

/// Something that happened, here or elsewhere.
///
/// @param what the event or contract itself, a record
/// @param id names it everywhere: `stream/version` of the event that said it; redelivery brings the same id
/// @param key what orders it: the stream's id for an own event, the message's key for a contract
/// @param version the stream's version for an own event, 0 for a contract
/// @param at when it was recorded
public record Fact(Object what, String id, UUID key, long version, Instant at) {}

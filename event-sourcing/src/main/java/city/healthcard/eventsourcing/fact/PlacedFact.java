package city.healthcard.eventsourcing.fact;

import java.util.Optional;

/// A fact and its place in the source it was read from.
///
/// @param source `own`, or `topic-partition`
/// @param cursor its place; alphabetical order is the source's order
/// @param fact empty where there is nothing to tell: an event whose key was destroyed, a contract newer than this
/// program
public record PlacedFact(String source, String cursor, Optional<Fact> fact) {}

package city.healthcard.eventsourcing.fact;

/// What stands in a [Fact] whose message is of a known type and cannot be read: malformed, or not of its schema.
///
/// @param type the type it claims
public record Unreadable(String type) {}

package city.healthcard.card.inbox;

/// A line of which nothing was done.
///
/// @param line its number, from 1
/// @param code why, such as `consignment.in-mail`
public record LineRefusal(int line, String code) {}

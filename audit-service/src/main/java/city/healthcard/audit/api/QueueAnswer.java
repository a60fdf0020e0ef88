package city.healthcard.audit.api;

import java.util.List;

/// What lies on a desk.
///
/// @param reviews the longest waiting first
/// @param total how many there are in the whole city, also beyond `limit`
public record QueueAnswer(List<ReviewAnswer> reviews, long total) {}

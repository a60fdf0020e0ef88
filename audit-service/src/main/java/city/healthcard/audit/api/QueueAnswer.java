package city.healthcard.audit.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies on a desk.
///
/// @param reviews the longest waiting first
/// @param total how many there are, also beyond `limit`
/// @param next to be given as `after` for the next page; left out on the last
public record QueueAnswer(
        List<ReviewAnswer> reviews, long total, @Nullable String next) {}

package city.healthcard.records.telling;

import java.time.Instant;

/// Who read the version that was, and when last.
///
/// @param reader pseudonym of the reader
/// @param capacity `citizen`, `guardian` or `institution`
/// @param institution code of the reader's institution; empty for persons
public record Reader(String reader, String capacity, String institution, Instant readAt) {}

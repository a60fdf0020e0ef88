package city.healthcard.eventsourcing.answer;

import java.util.UUID;

/// Which request an answer belongs to: a key counts for one caller only.
///
/// @param caller a blind index of who asked
/// @param key of the command, already told apart from the same key of other callers
public record RequestId(String caller, UUID key) {}

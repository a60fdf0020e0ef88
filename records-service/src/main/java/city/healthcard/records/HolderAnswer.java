package city.healthcard.records;

import java.util.UUID;

/// Whose card it is.
///
/// @param citizen the pseudonym under which the file is asked for
record HolderAnswer(UUID citizen) {}

package city.healthcard.simulator.importer;

/// Where a resource stands in its file.
///
/// @param offset of its first byte
/// @param length in bytes
record Place(Kind kind, long offset, int length) {}

package city.healthcard.eventsourcing.proof;

/// Where a [Tile] is.
///
/// @param level 0 for hashes of leaves, 1 for hashes over 256 leaves, 2 over 65,536 …
/// @param index from 0, counted in tiles of 256
public record TileId(int level, long index) {}

package city.healthcard.eventsourcing.proof;

/// Up to 256 neighbouring hashes of a tree, as C2SP tlog-tiles cuts it. A full tile never changes; the last one of each
/// level is replaced as the tree grows, and then begins with what it held before.
///
/// @param level see [TileId]
/// @param index see [TileId]
/// @param hashes 32 bytes each, one after the other
public record Tile(int level, long index, byte[] hashes) {

    /// How many levels of the tree one level of tiles spans.
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;
    static final int FULL_BYTES = WIDTH * Sha256.BYTES;

    public Tile {
        if (hashes.length == 0 || hashes.length > FULL_BYTES || hashes.length % Sha256.BYTES != 0) {
            throw new IllegalArgumentException("a tile has 1 to 256 hashes, not %d bytes".formatted(hashes.length));
        }
    }

    public TileId id() {
        return new TileId(level, index);
    }

    public boolean isFull() {
        return hashes.length == FULL_BYTES;
    }
}

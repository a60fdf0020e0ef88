package city.healthcard.eventsourcing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Neighbouring leaves whose hash stands in a proof (RFC 6962 section 2.1).
///
/// @param from the first leaf
/// @param to the leaf after the last
record LeafRange(long from, long to) {

    /// A subtree of 2^height leaves, which tiles hold.
    ///
    /// @param index its place among those of its height
    record Whole(int height, long index) {

        TileId tile() {
            return new TileId(height / Tile.HEIGHT, firstHash() / Tile.WIDTH);
        }

        int firstInTile() {
            return (int) (firstHash() % Tile.WIDTH);
        }

        int countInTile() {
            return 1 << height % Tile.HEIGHT;
        }

        private long firstHash() {
            return index << height % Tile.HEIGHT;
        }
    }

    /// What to hash for a leaf's path, from below (section 2.1.1).
    static List<LeafRange> path(long index, LeafRange tree) {
        if (tree.length() == 1) {
            return new ArrayList<>();
        }
        var onTheLeft = index < tree.middle();
        var path = path(index, onTheLeft ? tree.left() : tree.right());
        path.add(onTheLeft ? tree.right() : tree.left());
        return path;
    }

    /// What to hash to show that a tree of `oldSize` leaves became this one (section 2.1.2).
    static List<LeafRange> growth(long oldSize, LeafRange tree, boolean isKnown) {
        if (oldSize == tree.to) {
            return new ArrayList<>(isKnown ? List.of() : List.of(tree));
        }
        var onTheLeft = oldSize <= tree.middle();
        var path = growth(oldSize, onTheLeft ? tree.left() : tree.right(), isKnown && onTheLeft);
        path.add(onTheLeft ? tree.right() : tree.left());
        return path;
    }

    List<Whole> wholes() {
        if (Long.bitCount(length()) == 1) {
            var height = Long.numberOfTrailingZeros(length());
            return List.of(new Whole(height, from >> height));
        }
        var wholes = new ArrayList<>(left().wholes());
        wholes.addAll(right().wholes());
        return wholes;
    }

    byte[] hash(Function<Whole, byte[]> hashOf) {
        return Long.bitCount(length()) == 1
                ? hashOf.apply(wholes().getFirst())
                : MerkleTree.node(left().hash(hashOf), right().hash(hashOf));
    }

    private long length() {
        return to - from;
    }

    private LeafRange left() {
        return new LeafRange(from, middle());
    }

    private LeafRange right() {
        return new LeafRange(middle(), to);
    }

    /// The left part is the largest power of two that leaves something on the right.
    private long middle() {
        return from + Long.highestOneBit(length() - 1);
    }
}

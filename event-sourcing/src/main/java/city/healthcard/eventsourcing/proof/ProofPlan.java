package city.healthcard.eventsourcing.proof;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import city.healthcard.eventsourcing.proof.LeafRange.Whole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A proof before its hashes are read: first which tiles it takes, all of them in one query, then the proof.
///
/// ```java
/// var plan = ProofPlan.inclusion(index, size);
/// read(plan.tiles()).map(plan::proof);
/// ```
public final class ProofPlan {

    private final List<LeafRange> ranges;

    private ProofPlan(List<LeafRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /// That a tree of `size` leaves has this one.
    ///
    /// @param index from 0
    public static ProofPlan inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d among %d".formatted(index, size));
        }
        return new ProofPlan(LeafRange.path(index, new LeafRange(0, size)));
    }

    /// That a tree of `oldSize` leaves became one of `newSize` by appending only. There is nothing to show when
    /// the older is empty.
    public static ProofPlan consistency(long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("%d leaves do not become %d".formatted(oldSize, newSize));
        }
        return new ProofPlan(oldSize == 0 ? List.of() : LeafRange.growth(oldSize, new LeafRange(0, newSize), true));
    }

    /// What to read. A tile that has grown since does as well.
    public Set<TileId> tiles() {
        return ranges.stream()
                .flatMap(range -> range.wholes().stream())
                .map(Whole::tile)
                .collect(toUnmodifiableSet());
    }

    /// The proof, in the order in which RFC 6962 lists its hashes.
    ///
    /// @throws IllegalStateException when a tile or a part of one is missing
    public List<byte[]> proof(Collection<Tile> tiles) {
        var byId = tiles.stream().collect(toMap(Tile::id, Tile::hashes));
        return ranges.stream()
                .map(range -> range.hash(whole -> hash(whole, byId)))
                .toList();
    }

    private static byte[] hash(Whole whole, Map<TileId, byte[]> tiles) {
        var hashes = tiles.get(whole.tile());
        if (hashes == null || hashes.length < (whole.firstInTile() + whole.countInTile()) * Sha256.BYTES) {
            throw new IllegalStateException("the tree lacks " + whole.tile());
        }
        return Subtree.hash(hashes, whole.firstInTile(), whole.countInTile());
    }
}

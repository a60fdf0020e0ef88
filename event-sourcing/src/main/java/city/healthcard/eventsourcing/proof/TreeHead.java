package city.healthcard.eventsourcing.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a Merkle tree that grows for ever stands: its size and its right edge, at most 255 hashes for each factor of
/// 256. Growing it needs nothing else. Immutable.
///
/// ```java
/// var growth = head.append(leaves);          // in one transaction: store growth.tiles() and growth.head().size()
/// new Checkpoint(origin, growth.head().size(), growth.head().root()).sign(key);
/// ```
public final class TreeHead {

    private final long size;
    private final List<byte[]> edge;

    private TreeHead(long size, List<byte[]> edge) {
        this.size = size;
        this.edge = edge;
    }

    /// A tree, and the tiles that came or changed: store them where equal ids are replaced.
    public record Growth(TreeHead head, List<Tile> tiles) {}

    /// The tree without leaves.
    public static TreeHead empty() {
        return new TreeHead(0, List.of());
    }

    /// Which stored tiles make up the right edge of a tree of this size.
    public static List<TileId> edgeOf(long size) {
        var tiles = new ArrayList<TileId>();
        for (var level = 0; size >> level * Tile.HEIGHT > 0; level++) {
            if (widthAt(level, size) > 0) {
                tiles.add(new TileId(level, size >> (level + 1) * Tile.HEIGHT));
            }
        }
        return tiles;
    }

    /// The tree as it was stored.
    ///
    /// @param tiles those that [#edgeOf(long)] names; wider ones, of a later tree, do as well
    public static TreeHead restore(long size, Collection<Tile> tiles) {
        var edge = new ArrayList<byte[]>();
        for (var level = 0; size >> level * Tile.HEIGHT > 0; level++) {
            edge.add(new byte[0]);
        }
        for (var id : edgeOf(size)) {
            var bytes = widthAt(id.level(), size) * Sha256.BYTES;
            var tile = tiles.stream()
                    .filter(each -> each.id().equals(id) && each.hashes().length >= bytes)
                    .findAny()
                    .orElseThrow(() -> new IllegalStateException("the tree lacks " + id));
            edge.set(id.level(), Arrays.copyOf(tile.hashes(), bytes));
        }
        return new TreeHead(size, edge);
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// The hash over all leaves (RFC 6962 section 2.1).
    public byte[] root() {
        byte @Nullable [] root = null;
        for (var hashes : edge) {
            var end = hashes.length / Sha256.BYTES;
            while (end > 0) {
                var count = Integer.lowestOneBit(end);
                var subtree = Subtree.hash(hashes, end - count, count);
                root = root == null ? subtree : MerkleTree.node(subtree, root);
                end -= count;
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }

    /// The tree with these leaves after the others.
    ///
    /// @param leafHashes from [MerkleTree#leaf(byte[])]
    public Growth append(List<byte[]> leafHashes) {
        var tiles = new ArrayList<Tile>();
        var grown = new ArrayList<>(edge);
        var arrived = new ByteArrayOutputStream(leafHashes.size() * Sha256.BYTES);
        leafHashes.forEach(hash -> arrived.writeBytes(Sha256.checked(hash)));
        var added = arrived.toByteArray();
        for (var level = 0; added.length > 0; level++) {
            if (level == grown.size()) {
                grown.add(new byte[0]);
            }
            added = append(level, added, grown, tiles);
        }
        return new Growth(new TreeHead(size + leafHashes.size(), List.copyOf(grown)), List.copyOf(tiles));
    }

    /// Adds hashes to one level; answers what that adds to the level above.
    private byte[] append(int level, byte[] added, List<byte[]> grown, List<Tile> tiles) {
        var hashes = joined(grown.get(level), added);
        var index = size >> (level + 1) * Tile.HEIGHT;
        var above = new ByteArrayOutputStream();
        var start = 0;
        for (; start + Tile.FULL_BYTES <= hashes.length; start += Tile.FULL_BYTES) {
            var full = Arrays.copyOfRange(hashes, start, start + Tile.FULL_BYTES);
            tiles.add(new Tile(level, index++, full));
            above.writeBytes(Subtree.hash(full, 0, Tile.WIDTH));
        }
        var rest = Arrays.copyOfRange(hashes, start, hashes.length);
        if (rest.length > 0) {
            tiles.add(new Tile(level, index, rest));
        }
        grown.set(level, rest);
        return above.toByteArray();
    }

    private static byte[] joined(byte[] before, byte[] after) {
        var all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        return all;
    }

    private static int widthAt(int level, long size) {
        return (int) (size >> level * Tile.HEIGHT & Tile.WIDTH - 1);
    }
}

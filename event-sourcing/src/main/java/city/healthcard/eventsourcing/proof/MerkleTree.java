package city.healthcard.eventsourcing.proof;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree (RFC 6962 section 2.1, SHA-256) that fits in memory: the leaves of one commit group or of one day.
/// What grows for ever is a [TreeHead] and its tiles.
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<List<byte[]>> levels;

    private MerkleTree(List<List<byte[]>> levels) {
        this.levels = levels;
    }

    /// The tree over these leaf hashes, in their order.
    public static MerkleTree of(List<byte[]> leafHashes) {
        var levels = new ArrayList<List<byte[]>>();
        levels.add(List.copyOf(leafHashes));
        while (levels.getLast().size() > 1) {
            levels.add(parents(levels.getLast()));
        }
        return new MerkleTree(levels);
    }

    /// The hash of a leaf's content: SHA-256 of 0x00 and the content.
    public static byte[] leaf(byte[] content) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(content);
    }

    /// The hash above two hashes: SHA-256 of 0x01, left and right.
    public static byte[] node(byte[] left, byte[] right) {
        var digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /// The root of a tree without leaves: SHA-256 of nothing.
    public static byte[] emptyRoot() {
        return Sha256.of(new byte[0]);
    }

    public int size() {
        return levels.getFirst().size();
    }

    public byte[] root() {
        return size() == 0 ? emptyRoot() : levels.getLast().getFirst().clone();
    }

    /// The hashes beside the way from a leaf to the root, from below (RFC 6962 section 2.1.1).
    public List<byte[]> path(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("no leaf %d among %d".formatted(index, size()));
        }
        var path = new ArrayList<byte[]>();
        var position = index;
        for (var level : levels) {
            var sibling = position ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling).clone());
            }
            position >>= 1;
        }
        return path;
    }

    /// A last one without a sibling moves up as it is.
    private static List<byte[]> parents(List<byte[]> level) {
        var parents = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (var i = 0; i + 1 < level.size(); i += 2) {
            parents.add(node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.getLast());
        }
        return parents;
    }
}

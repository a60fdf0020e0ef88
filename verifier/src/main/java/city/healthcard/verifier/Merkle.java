package city.healthcard.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Merkle trees of RFC 6962; the checks are written as recursions over its definitions, not as the services write them.
final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static byte[] leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    static byte[] emptyRoot() {
        return Sha256.of();
    }

    /// The root that a leaf and the hashes beside its way up give (section 2.1.1).
    static byte[] root(byte[] leafHash, long index, long size, List<byte[]> path) {
        Refused.unless(index >= 0 && index < size, "树中没有这个位置", "the tree has no such place");
        if (size == 1) {
            Refused.unless(path.isEmpty(), "证明过长", "the proof is too long");
            return leafHash;
        }
        Refused.unless(!path.isEmpty(), "证明过短", "the proof is too short");
        var beside = path.getLast();
        var rest = path.subList(0, path.size() - 1);
        var left = Long.highestOneBit(size - 1);
        return index < left
                ? node(root(leafHash, index, left, rest), beside)
                : node(beside, root(leafHash, index - left, size - left, rest));
    }

    /// Whether the newer tree is the older one and then more (section 2.1.2).
    static boolean isConsistent(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        Refused.unless(oldSize >= 0 && oldSize <= newSize, "树变小了", "the tree became smaller");
        if (oldSize == 0) {
            return proof.isEmpty() && Arrays.equals(oldRoot, emptyRoot());
        }
        var rest = new ArrayList<>(proof);
        var both = roots(oldSize, newSize, true, oldRoot, rest);
        return rest.isEmpty() && Arrays.equals(both.older(), oldRoot) && Arrays.equals(both.newer(), newRoot);
    }

    private record Roots(byte[] older, byte[] newer) {}

    /// The roots of both trees within one subtree, taking hashes from the end of the proof.
    private static Roots roots(long oldSize, long newSize, boolean isKnown, byte[] oldRoot, List<byte[]> proof) {
        if (oldSize == newSize) {
            var hash = isKnown ? oldRoot : taken(proof);
            return new Roots(hash, hash);
        }
        var beside = taken(proof);
        var left = Long.highestOneBit(newSize - 1);
        if (oldSize <= left) {
            var within = roots(oldSize, left, isKnown, oldRoot, proof);
            return new Roots(within.older(), node(within.newer(), beside));
        }
        var within = roots(oldSize - left, newSize - left, false, oldRoot, proof);
        return new Roots(node(beside, within.older()), node(beside, within.newer()));
    }

    private static byte[] taken(List<byte[]> proof) {
        Refused.unless(!proof.isEmpty(), "证明过短", "the proof is too short");
        return proof.removeLast();
    }
}

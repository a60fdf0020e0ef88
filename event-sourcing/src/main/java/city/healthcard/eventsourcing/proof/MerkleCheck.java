package city.healthcard.eventsourcing.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks proofs against roots, as RFC 9162 says in sections 2.1.3.2 and 2.1.4.2.
public final class MerkleCheck {

    private MerkleCheck() {}

    /// Whether the tree with this root has the leaf at this place.
    ///
    /// @param index from 0
    /// @param path the hashes beside the way up, from below
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var walk = new Walk(index, size - 1);
        var hash = leafHash;
        for (var beside : path) {
            if (walk.isAtRoot()) {
                return false;
            }
            hash = walk.comesFromRight() ? MerkleTree.node(beside, hash) : MerkleTree.node(hash, beside);
            walk.up();
        }
        return walk.isAtRoot() && Arrays.equals(hash, root);
    }

    /// Whether the newer tree is the older one and then more: nothing was changed, dropped or put in between.
    public static boolean isConsistent(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0) {
            return proof.isEmpty() && Arrays.equals(oldRoot, MerkleTree.emptyRoot());
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return !path.isEmpty() && meets(new Walk(oldSize - 1, newSize - 1), path, oldRoot, newRoot);
    }

    private static boolean meets(Walk walk, List<byte[]> path, byte[] oldRoot, byte[] newRoot) {
        walk.upToTheLastWholeTree();
        var older = path.getFirst();
        var newer = older;
        for (var beside : path.subList(1, path.size())) {
            if (walk.isAtRoot()) {
                return false;
            }
            if (walk.comesFromRight()) {
                older = MerkleTree.node(beside, older);
                newer = MerkleTree.node(beside, newer);
            } else {
                newer = MerkleTree.node(newer, beside);
            }
            walk.up();
        }
        return walk.isAtRoot() && Arrays.equals(older, oldRoot) && Arrays.equals(newer, newRoot);
    }

    /// The way from a leaf to the root, beside the way from the last leaf.
    private static final class Walk {

        private long here;
        private long last;

        Walk(long here, long last) {
            this.here = here;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        boolean comesFromRight() {
            return (here & 1) == 1 || here == last;
        }

        void up() {
            if (here == last) {
                while ((here & 1) == 0 && here != 0) {
                    shift();
                }
            }
            shift();
        }

        void upToTheLastWholeTree() {
            while ((here & 1) == 1) {
                shift();
            }
        }

        private void shift() {
            here >>= 1;
            last >>= 1;
        }
    }
}

package city.healthcard.eventsourcing.proof;

import java.util.Arrays;

/// The hash over neighbouring hashes whose number is a power of two.
final class Subtree {

    private Subtree() {}

    /// @param hashes 32 bytes each
    /// @param first the place of the first of them, counted in hashes
    /// @param count a power of two
    static byte[] hash(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, first * Sha256.BYTES, (first + 1) * Sha256.BYTES);
        }
        var half = count / 2;
        return MerkleTree.node(hash(hashes, first, half), hash(hashes, first + half, half));
    }
}

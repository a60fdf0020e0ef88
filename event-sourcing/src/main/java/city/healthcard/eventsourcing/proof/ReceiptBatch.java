package city.healthcard.eventsourcing.proof;

import java.util.List;
import java.util.stream.IntStream;

/// Signs many promises at once: a small Merkle tree over them and one signature over its root, so that a signature's
/// cost is shared by a whole commit group. Each receipt can be checked alone.
public final class ReceiptBatch {

    private ReceiptBatch() {}

    /// A receipt for each promise, in their order.
    public static List<Receipt> sign(List<Promise> promises, SigningKey key) {
        if (promises.isEmpty()) {
            return List.of();
        }
        var tree = MerkleTree.of(promises.stream()
                .map(promise -> MerkleTree.leaf(promise.encoded(key.name())))
                .toList());
        var origin = originOf(key.name()) + promises.getFirst().event();
        var checkpoint = new Checkpoint(origin, tree.size(), tree.root()).sign(key);
        return IntStream.range(0, promises.size())
                .mapToObj(i -> Receipt.of(promises.get(i), key.name(), new InclusionProof(i, tree.path(i), checkpoint)))
                .toList();
    }

    /// Each batch is a tree of its own and says so; none can be taken for a state of the service's tree.
    static String originOf(String signer) {
        return signer + "/receipts/";
    }
}

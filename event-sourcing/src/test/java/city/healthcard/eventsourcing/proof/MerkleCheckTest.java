package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleCheckTest {

    private static final int SIZE = 40;

    private final List<byte[]> leaves = new ArrayList<>();
    private final HashMap<TileId, Tile> tiles = new HashMap<>();

    MerkleCheckTest() {
        for (var i = 0; i < SIZE; i++) {
            leaves.add(MerkleTree.leaf(new byte[] {(byte) i}));
        }
        TreeHead.empty().append(leaves).tiles().forEach(tile -> tiles.put(tile.id(), tile));
    }

    @Test
    void consistency_proofs_are_those_that_certificate_transparency_publishes() {
        assertThat(published(1, 1)).isEmpty();
        assertThat(published(1, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(published(6, 8))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(published(2, 5))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void every_leaf_of_every_size_is_included_at_its_place_only() {
        for (var size = 1; size <= SIZE; size++) {
            for (var index = 0; index < size; index++) {
                var path = tree(size).path(index);
                for (var claimed = -1; claimed <= size; claimed++) {
                    assertThat(MerkleCheck.includes(leaves.get(index), claimed, size, path, root(size)))
                            .isEqualTo(claimed == index);
                }
            }
        }
    }

    @Test
    void a_path_with_a_hash_more_or_less_or_changed_proves_nothing() {
        for (var size = 2; size <= SIZE; size++) {
            var path = tree(size).path(0);
            assertThat(includes(size, path.subList(0, path.size() - 1))).isFalse();
            var longer = new ArrayList<>(path);
            longer.add(root(size));
            assertThat(includes(size, longer)).isFalse();
            path.getLast()[7] ^= 1;
            assertThat(includes(size, path)).isFalse();
        }
    }

    @Test
    void every_growth_is_consistent_and_no_other() {
        for (var newSize = 1; newSize <= SIZE; newSize++) {
            for (var oldSize = 1; oldSize <= newSize; oldSize++) {
                var proof = proof(oldSize, newSize);
                assertThat(MerkleCheck.isConsistent(oldSize, root(oldSize), newSize, root(newSize), proof))
                        .isTrue();
                var other = MerkleTree.leaf(root(oldSize));
                assertThat(MerkleCheck.isConsistent(oldSize, other, newSize, root(newSize), proof))
                        .isFalse();
                assertThat(MerkleCheck.isConsistent(oldSize, root(oldSize), newSize, other, proof))
                        .isFalse();
                var longer = new ArrayList<>(proof);
                longer.add(other);
                assertThat(MerkleCheck.isConsistent(oldSize, root(oldSize), newSize, root(newSize), longer))
                        .isFalse();
            }
        }
    }

    @Test
    void a_history_written_anew_is_not_consistent() {
        var forged = new ArrayList<>(leaves);
        forged.set(3, MerkleTree.leaf("forged".getBytes()));
        var forgedTiles = TreeHead.empty().append(forged).tiles();
        var plan = ProofPlan.consistency(10, SIZE);
        assertThat(MerkleCheck.isConsistent(
                        10, root(10), SIZE, MerkleTree.of(forged).root(), plan.proof(forgedTiles)))
                .isFalse();
    }

    @Test
    void everything_grows_from_the_empty_tree_and_nothing_shrinks() {
        assertThat(MerkleCheck.isConsistent(0, MerkleTree.emptyRoot(), 5, root(5), List.of()))
                .isTrue();
        assertThat(MerkleCheck.isConsistent(0, root(5), 5, root(5), List.of())).isFalse();
        assertThat(MerkleCheck.isConsistent(6, root(6), 5, root(5), List.of())).isFalse();
        assertThat(MerkleCheck.isConsistent(3, root(3), 5, root(5), List.of())).isFalse();
    }

    private boolean includes(int size, List<byte[]> path) {
        return MerkleCheck.includes(leaves.getFirst(), 0, size, path, root(size));
    }

    private List<byte[]> proof(int oldSize, int newSize) {
        var plan = ProofPlan.consistency(oldSize, newSize);
        return plan.proof(plan.tiles().stream().map(tiles::get).toList());
    }

    private MerkleTree tree(int size) {
        return MerkleTree.of(leaves.subList(0, size));
    }

    private byte[] root(int size) {
        return tree(size).root();
    }

    private static List<String> published(int oldSize, int newSize) {
        return ProofPlan.consistency(oldSize, newSize)
                .proof(TreeHead.empty().append(CtVectors.LEAVES).tiles())
                .stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}

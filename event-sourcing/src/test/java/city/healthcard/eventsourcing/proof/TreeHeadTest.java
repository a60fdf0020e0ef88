package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TreeHeadTest {

    private static final int SIZE = 70_000;
    private static final List<byte[]> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(i -> MerkleTree.leaf(ByteBuffer.allocate(4).putInt(i).array()))
            .toList();
    private static final Map<Span, byte[]> FULL_TREES = new HashMap<>();

    private final Map<TileId, Tile> stored = new HashMap<>();
    private TreeHead head = TreeHead.empty();

    @Test
    void grows_to_the_same_root_in_steps_of_any_size() {
        var random = new Random(6962);
        while (head.size() < SIZE) {
            var step = Math.min(SIZE - (int) head.size(), random.nextInt(random.nextBoolean() ? 5 : 3_000));
            grow(step);
            if (step > 0 && random.nextInt(4) == 0) {
                assertThat(head.root()).isEqualTo(rootOf((int) head.size()));
            }
        }
        assertThat(head.root()).isEqualTo(rootOf(SIZE));
    }

    @Test
    void has_the_published_roots_leaf_by_leaf() {
        var tree = TreeHead.empty();
        for (var size = 0; size < 8; size++) {
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(CtVectors.ROOTS.get(size));
            tree = tree.append(CtVectors.LEAVES.subList(size, size + 1)).head();
        }
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(CtVectors.ROOTS.get(8));
    }

    @Test
    void continues_from_what_was_stored() {
        for (var size : new int[] {0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 69_999}) {
            grow(size - (int) head.size());
            var restored = TreeHead.restore(size, edge(size));
            assertThat(restored.root()).isEqualTo(rootOf(size));
            assertThat(restored.append(LEAVES.subList(size, size + 1)).head().root())
                    .isEqualTo(rootOf(size + 1));
        }
    }

    @Test
    void a_tree_restored_without_its_edge_is_refused() {
        grow(300);
        assertThat(TreeHead.edgeOf(300)).containsExactly(new TileId(0, 1), new TileId(1, 0));
        assertThatThrownBy(() -> TreeHead.restore(300, List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TreeHead.restore(301, edge(300))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writes_only_the_tiles_that_changed_and_full_ones_once() {
        grow(256);
        var growth = head.append(LEAVES.subList(256, 900));
        assertThat(growth.tiles())
                .extracting(Tile::id)
                .containsExactly(new TileId(0, 1), new TileId(0, 2), new TileId(0, 3), new TileId(1, 0));
        assertThat(growth.tiles()).extracting(Tile::isFull).containsExactly(true, true, false, false);
        assertThat(head.append(List.of()).tiles()).isEmpty();
    }

    @Test
    void proves_any_leaf_of_any_size_from_tiles_that_have_grown_since() {
        grow(SIZE);
        var random = new Random(9162);
        for (var size : new int[] {1, 2, 3, 7, 256, 257, 1_000, 65_536, 65_537, SIZE}) {
            var tree = MerkleTree.of(LEAVES.subList(0, size));
            assertThat(tree.root()).isEqualTo(rootOf(size));
            for (var round = 0; round < 20; round++) {
                var index = random.nextInt(size);
                var path = proof(ProofPlan.inclusion(index, size));
                assertThat(MerkleCheck.includes(LEAVES.get(index), index, size, path, rootOf(size)))
                        .isTrue();
                assertThat(path).containsExactlyElementsOf(tree.path(index));
            }
        }
    }

    @Test
    void proves_that_it_only_grew() {
        grow(SIZE);
        var random = new Random(2014);
        for (var newSize : new int[] {1, 2, 5, 255, 256, 700, 65_536, SIZE}) {
            for (var round = 0; round < 20; round++) {
                var oldSize = random.nextInt(newSize + 1);
                var proof = proof(ProofPlan.consistency(oldSize, newSize));
                assertThat(MerkleCheck.isConsistent(oldSize, rootOf(oldSize), newSize, rootOf(newSize), proof))
                        .isTrue();
            }
        }
    }

    private void grow(int leaves) {
        var from = (int) head.size();
        var growth = head.append(LEAVES.subList(from, from + leaves));
        growth.tiles().forEach(tile -> stored.put(tile.id(), tile));
        head = growth.head();
    }

    private List<byte[]> proof(ProofPlan plan) {
        return plan.proof(plan.tiles().stream().map(stored::get).toList());
    }

    private List<Tile> edge(long size) {
        return TreeHead.edgeOf(size).stream().map(stored::get).toList();
    }

    private static byte[] rootOf(int size) {
        return size == 0 ? MerkleTree.emptyRoot() : hashOf(new Span(0, size));
    }

    /// As RFC 6962 section 2.1 defines it. A full tree is part of trees of many sizes, and hashed once.
    private static byte[] hashOf(Span span) {
        if (span.count() == 1) {
            return LEAVES.get(span.from());
        }
        var known = FULL_TREES.get(span);
        if (known != null) {
            return known;
        }
        var left = Integer.highestOneBit(span.count() - 1);
        var hash = MerkleTree.node(
                hashOf(new Span(span.from(), left)), hashOf(new Span(span.from() + left, span.count() - left)));
        if (Integer.bitCount(span.count()) == 1) {
            FULL_TREES.put(span, hash);
        }
        return hash;
    }

    private record Span(int from, int count) {}
}

package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleTreeTest {

    @Test
    void has_the_roots_that_certificate_transparency_publishes() {
        for (var size = 0; size <= 8; size++) {
            assertThat(hex(CtVectors.tree(size).root())).isEqualTo(CtVectors.ROOTS.get(size));
        }
    }

    @Test
    void has_the_paths_that_certificate_transparency_publishes() {
        assertThat(hex(CtVectors.tree(1).path(0))).isEmpty();
        assertThat(hex(CtVectors.tree(8).path(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(CtVectors.tree(8).path(5)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(CtVectors.tree(3).path(2)))
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(CtVectors.tree(5).path(1)))
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void hashes_two_accesses_as_rfc_6962_says() {
        var first = leaf("access-1");
        var second = leaf("access-2");
        assertThat(hex(first)).startsWith("7d2728b7").endsWith("f815");
        assertThat(hex(second)).startsWith("c75ea9cb").endsWith("3f4c");
        assertThat(hex(MerkleTree.of(List.of(first, second)).root()))
                .startsWith("9267d654")
                .endsWith("1477");
    }

    @Test
    void a_leaf_that_is_not_there_has_no_path() {
        assertThatThrownBy(() -> CtVectors.tree(3).path(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CtVectors.tree(0).path(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] leaf(String content) {
        return MerkleTree.leaf(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(MerkleTreeTest::hex).toList();
    }
}

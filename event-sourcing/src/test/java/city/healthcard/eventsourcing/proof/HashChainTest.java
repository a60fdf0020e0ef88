package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HashChainTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final UUID KEY = new UUID(1, 2);
    private static final UUID CAUSE = new UUID(3, 4);
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00.123456Z");

    @ParameterizedTest
    @MethodSource("golden")
    void hashes_as_it_always_did(String line) {
        var field = line.split("\t");
        var keyId = field[3].equals("-") ? null : UUID.fromString(field[3]);
        var payload = HEX.parseHex(field[4].equals("-") ? "" : field[4]);
        var hash = HashChain.hash(
                field[0],
                Long.parseLong(field[1]),
                field[2],
                keyId,
                payload,
                HEX.parseHex(field[5]),
                UUID.fromString(field[6]),
                Instant.parse(field[7]));
        assertThat(HEX.formatHex(hash)).isEqualTo(field[8]);
    }

    @Test
    void every_field_counts_and_none_runs_into_the_next() {
        var payload = new byte[] {1};
        var first = HashChain.first();
        var hashes = new HashSet<String>();
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", KEY, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-", 1, "1a/b/1", KEY, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 2, "a/b/1", KEY, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/2", KEY, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", null, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", CAUSE, payload, first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", KEY, new byte[0], first, CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", KEY, payload, Sha256.of(first), CAUSE, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", KEY, payload, first, KEY, NOW)));
        hashes.add(hex(HashChain.hash("card-1", 1, "a/b/1", KEY, payload, first, CAUSE, NOW.plusMillis(1))));
        assertThat(hashes).hasSize(10);
    }

    @Test
    void what_the_database_does_not_keep_of_a_time_does_not_count() {
        assertThat(HashChain.hash("s", 1, "t", KEY, new byte[0], HashChain.first(), CAUSE, NOW.plusNanos(999)))
                .isEqualTo(HashChain.hash("s", 1, "t", KEY, new byte[0], HashChain.first(), CAUSE, NOW));
    }

    @Test
    void a_previous_hash_of_another_length_is_a_mistake() {
        assertThatThrownBy(() -> HashChain.hash("s", 1, "t", KEY, new byte[0], new byte[31], CAUSE, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static List<String> golden() throws IOException {
        try (var file = HashChainTest.class.getResourceAsStream("hash-chain.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}

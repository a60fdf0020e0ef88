package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00.123456789Z");

    private final SigningKey key = new SigningKey("healthcard.city/records", new byte[32]);
    private final VerifierKey verifierKey = key.verifierKey();

    @Test
    void each_of_a_batch_holds_alone_whatever_its_size() {
        for (var count : new int[] {1, 2, 3, 17, 100}) {
            var receipts = ReceiptBatch.sign(promises(count), key);
            assertThat(receipts).hasSize(count).allMatch(receipt -> receipt.holds(verifierKey));
            assertThat(receipts)
                    .extracting(Receipt::version)
                    .containsExactlyElementsOf(
                            promises(count).stream().map(Promise::version).toList());
        }
        assertThat(ReceiptBatch.sign(List.of(), key)).isEmpty();
    }

    @Test
    void is_written_as_it_always_was() throws Exception {
        var receipt = ReceiptBatch.sign(promises(3), key).get(1);
        var written = String.join(
                "\n",
                receipt.format(),
                receipt.event().toString(),
                receipt.stream(),
                Long.toString(receipt.version()),
                receipt.eventHash(),
                receipt.contentHash(),
                receipt.receivedAt().toString(),
                receipt.signer(),
                receipt.proof());
        try (var golden = ReceiptTest.class.getResourceAsStream("receipt.txt")) {
            assertThat(written).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothing_of_what_it_promises_can_be_changed() {
        var receipt = ReceiptBatch.sign(promises(5), key).get(2);
        var other = ReceiptBatch.sign(promises(5), key).get(3);
        assertThat(changed(receipt, "receipt/2", receipt.event(), "visit-2", 3).holds(verifierKey))
                .isFalse();
        assertThat(changed(receipt, receipt.format(), other.event(), "visit-2", 3)
                        .holds(verifierKey))
                .isFalse();
        assertThat(changed(receipt, receipt.format(), receipt.event(), "visit-3", 3)
                        .holds(verifierKey))
                .isFalse();
        assertThat(changed(receipt, receipt.format(), receipt.event(), "visit-2", 4)
                        .holds(verifierKey))
                .isFalse();
        assertThat(changed(receipt, receipt.format(), receipt.event(), "visit-2", 3)
                        .holds(verifierKey))
                .isTrue();
    }

    @Test
    void another_key_did_not_sign_it() {
        var receipt = ReceiptBatch.sign(promises(2), key).getFirst();
        var sameName = new SigningKey("healthcard.city/records", MerkleTree.emptyRoot());
        assertThat(receipt.holds(sameName.verifierKey())).isFalse();
        assertThat(receipt.holds(new SigningKey("healthcard.city/card", new byte[32]).verifierKey()))
                .isFalse();
    }

    @Test
    void later_carries_the_proof_that_the_tree_has_its_event() {
        var receipt = ReceiptBatch.sign(promises(3), key).get(1);
        assertThat(receipt.with(inclusion(1, "healthcard.city/records")).holds(verifierKey))
                .isTrue();
        assertThat(receipt.with(inclusion(2, "healthcard.city/records")).holds(verifierKey))
                .isFalse();
        assertThat(receipt.with(inclusion(1, "healthcard.city/records/receipts/1"))
                        .holds(verifierKey))
                .isFalse();
    }

    /// The place of a promised event in a tree of four events.
    private InclusionProof inclusion(int index, String origin) {
        var leaves = promises(4).stream()
                .map(promise -> MerkleTree.leaf(promise.eventHash()))
                .toList();
        var tree = MerkleTree.of(leaves);
        var checkpoint = new Checkpoint(origin, tree.size(), tree.root()).sign(key);
        return new InclusionProof(index, tree.path(index), checkpoint);
    }

    private static Receipt changed(Receipt receipt, String format, UUID event, String stream, long version) {
        return new Receipt(
                format,
                event,
                stream,
                version,
                receipt.eventHash(),
                receipt.contentHash(),
                receipt.receivedAt(),
                receipt.signer(),
                receipt.proof(),
                receipt.inclusion());
    }

    private static List<Promise> promises(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Promise(
                        new UUID(8L << 12, Long.MIN_VALUE + i),
                        "visit-" + i,
                        i + 1,
                        Sha256.of(new byte[] {(byte) i}),
                        Sha256.of(new byte[] {0, (byte) i}),
                        NOW.plusSeconds(i)))
                .toList();
    }
}

package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptDeskTest {

    private final SigningKey key = new SigningKey("healthcard.city/records", new byte[32]);

    @Test
    void promises_that_wait_together_share_a_signature() {
        Queue<Runnable> work = new ArrayDeque<>();
        var desk = new ReceiptDesk(key, work::add);
        var receipts = IntStream.range(0, 5)
                .mapToObj(number -> desk.sign(promise(number)).subscribeAsCompletionStage())
                .toList();

        while (!work.isEmpty()) {
            work.remove().run();
        }

        assertThat(receipts).allMatch(receipt -> receipt.join().holds(key.verifierKey()));
        assertThat(receipts)
                .extracting(receipt -> signatureOf(receipt.join()))
                .containsOnly(signatureOf(receipts.getFirst().join()));
        assertThat(receipts)
                .extracting(receipt -> receipt.join().stream())
                .containsExactly("visit-0", "visit-1", "visit-2", "visit-3", "visit-4");
    }

    @Test
    void everybody_who_asks_at_the_same_time_gets_a_receipt_of_their_own() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var desk = new ReceiptDesk(key, threads);
            List<Uni<Receipt>> asked = IntStream.range(0, 2_000)
                    .mapToObj(number ->
                            Uni.createFrom().voidItem().emitOn(threads).chain(() -> desk.sign(promise(number))))
                    .toList();

            var receipts = Uni.join().all(asked).andFailFast().await().indefinitely();

            assertThat(receipts).allMatch(receipt -> receipt.holds(key.verifierKey()));
            assertThat(receipts)
                    .extracting(Receipt::stream)
                    .containsExactlyElementsOf(IntStream.range(0, 2_000)
                            .mapToObj(number -> "visit-" + number)
                            .toList());
        }
    }

    private static String signatureOf(Receipt receipt) {
        return receipt.proof().substring(receipt.proof().lastIndexOf('—'));
    }

    private static Promise promise(int number) {
        var hash = Sha256.of(new byte[] {(byte) number});
        return new Promise(new UUID(8L << 12, number), "visit-" + number, 1, hash, hash, Instant.EPOCH);
    }
}

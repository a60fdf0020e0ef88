package city.healthcard.eventsourcing.proof;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Signs promises that wait at the same moment together: one signature for all. Nobody waits for company.
public final class ReceiptDesk {

    private static final int BATCH_MAX = 512;

    private record Waiting(Promise promise, UniEmitter<? super Receipt> reply) {}

    private final SigningKey key;
    private final Executor signing;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean busy;

    /// @param key of the service
    /// @param signing where signatures are computed; not an event loop
    public ReceiptDesk(SigningKey key, Executor signing) {
        this.key = key;
        this.signing = signing;
    }

    /// The receipt of one promise.
    public Uni<Receipt> sign(Promise promise) {
        return Uni.createFrom().emitter(reply -> {
            synchronized (waiting) {
                waiting.add(new Waiting(promise, reply));
                if (busy) {
                    return;
                }
                busy = true;
            }
            signing.execute(this::signAll);
        });
    }

    /// The receipts of many promises, in their order, under as few signatures.
    public List<Receipt> sign(List<Promise> promises) {
        return ReceiptBatch.sign(promises, key);
    }

    private void signAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            var receipts =
                    ReceiptBatch.sign(batch.stream().map(Waiting::promise).toList(), key);
            for (var i = 0; i < receipts.size(); i++) {
                batch.get(i).reply().complete(receipts.get(i));
            }
        }
    }

    private List<Waiting> next() {
        synchronized (waiting) {
            var batch = List.copyOf(waiting.subList(0, Math.min(BATCH_MAX, waiting.size())));
            waiting.subList(0, batch.size()).clear();
            busy = !batch.isEmpty();
            return batch;
        }
    }
}

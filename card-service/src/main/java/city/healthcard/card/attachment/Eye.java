package city.healthcard.card.attachment;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Looks at pictures off the event loop, one after the other: one that was made for it takes hundreds of megabytes to
/// open.
public final class Eye {

    private static final Executor ONE = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("picture-", 0).factory());

    private Eye() {}

    /// What a look finds.
    public static <T> Uni<T> use(Supplier<T> look) {
        return Uni.createFrom().item(look).runSubscriptionOn(ONE);
    }
}

package city.healthcard.eventsourcing.store;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/// Gives every use of Hibernate Reactive a Vert.x context of its own, because sessions of one context would meet.
final class HibernateContext {

    private final Vertx vertx;

    HibernateContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Does it in a new context; the answer comes from there.
    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(emitter ->
                        own().runOnContext(_ -> work.get().subscribe().with(emitter::complete, emitter::fail)));
    }

    /// Brings an answer back to the context of whoever asked: in company it comes from somebody else's.
    static <T> Uni<T> backToCaller(Uni<T> answer) {
        return Uni.createFrom().deferred(() -> {
            var caller = Vertx.currentContext();
            return caller == null ? answer : answer.emitOn(task -> caller.runOnContext(_ -> task.run()));
        });
    }

    private Context own() {
        var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}

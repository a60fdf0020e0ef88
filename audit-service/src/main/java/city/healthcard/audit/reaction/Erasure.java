package city.healthcard.audit.reaction;

import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Uni;

/// A fact may be heard after the citizen's erasure. Then there is nothing left to do, and nothing is wrong.
final class Erasure {

    private Erasure() {}

    static Uni<Void> tolerated(Uni<?> effect) {
        return effect.replaceWithVoid().onFailure(ErasedStream.class).recoverWithNull();
    }
}

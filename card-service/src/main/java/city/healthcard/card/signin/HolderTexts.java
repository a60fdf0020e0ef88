package city.healthcard.card.signin;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// News for people we know, on their telephones. What cannot be sent holds up nothing: a page says it too.
@Singleton
public class HolderTexts {

    private final Hearts hearts;
    private final TextMessages texts;

    HolderTexts(Hearts hearts, TextMessages texts) {
        this.hearts = hearts;
        this.texts = texts;
    }

    /// Tells a person. One who is erased is nobody any more; it fails with [ErasedStream].
    public Uni<Void> tell(CitizenId citizen, String text) {
        return hearts.stateOf(citizen)
                .chain(state -> state instanceof Citizen.Known known
                        ? texts.send(known.person().phone(), text)
                        : Uni.createFrom().voidItem())
                .onFailure(failure -> !(failure instanceof ErasedStream))
                .invoke(() -> Log.info("a text could not be sent; a page says it too"))
                .onFailure(failure -> !(failure instanceof ErasedStream))
                .recoverWithNull();
    }
}

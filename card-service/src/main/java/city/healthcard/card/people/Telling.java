package city.healthcard.card.people;

import city.healthcard.card.disclosure.DisclosureCommand.Disclose;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Notes who is about to be told of whom; the telling follows only once the note is stored.
@Singleton
public class Telling {

    private final Hearts hearts;

    Telling(Hearts hearts) {
        this.hearts = hearts;
    }

    /// Notes it. Completes when it is stored.
    ///
    /// @param reader who is told, as a pseudonym
    /// @param purpose what for
    public Uni<Void> note(String reader, String purpose, List<CitizenId> citizens) {
        var id = UUID.randomUUID();
        return citizens.isEmpty()
                ? Uni.createFrom().voidItem()
                : hearts.disclose(id, new Disclose(reader, purpose, citizens), new CommandId(id))
                        .map(Settled::done)
                        .replaceWithVoid();
    }
}

package city.healthcard.audit.reaction;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.access.AccessCommand.EnterAccess;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Every attempt that was refused gets its number in the citizen's access log, like the readings.
@Singleton
public class WhenReadingRefusedThenEnterAccess {

    private final Desks desks;

    WhenReadingRefusedThenEnterAccess(Desks desks) {
        this.desks = desks;
    }

    /// The sentence, ready to be run.
    public Reaction<ReadingRefused> reaction() {
        return new Reaction<>("WhenReadingRefusedThenEnterAccess", ReadingRefused.class, this::react);
    }

    private Uni<?> react(ReadingRefused refused, CommandId cause) {
        var citizen = new CitizenId(refused.citizenId());
        var access = new Access(
                refused.readId(),
                refused.reader(),
                refused.capacity(),
                refused.institution(),
                refused.purpose(),
                refused.refusedAt(),
                refused.reason());
        return desks.accesses().handle(Desks.stream(citizen), new EnterAccess(citizen, access), cause);
    }
}

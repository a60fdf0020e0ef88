package city.healthcard.audit.reaction;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.access.AccessCommand.EnterAccess;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Every reading of a file gets its number in the citizen's access log.
@Singleton
public class WhenFileReadThenEnterAccess {

    private final Desks desks;

    WhenFileReadThenEnterAccess(Desks desks) {
        this.desks = desks;
    }

    /// The sentence, ready to be run.
    public Reaction<FileRead> reaction() {
        return new Reaction<>("WhenFileReadThenEnterAccess", FileRead.class, this::react);
    }

    private Uni<?> react(FileRead read, CommandId cause) {
        var citizen = new CitizenId(read.citizenId());
        var access = new Access(
                read.readId(), read.reader(), read.capacity(), read.institution(), read.purpose(), read.readAt(), "");
        return desks.accesses().handle(Desks.stream(citizen), new EnterAccess(citizen, access), cause);
    }
}

package city.healthcard.records.door;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.policy.AttemptPolicy;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.reading.NoteRefusal;
import city.healthcard.records.reading.ReadFile;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.Reading;
import city.healthcard.records.reading.ReadingCommand;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Records who was refused. The attempts of one person that fail for one reason within the policy's window have one
/// id, and with that one stream: the store keeps the first, however many come, from however many processes.
@Singleton
final class Attempts {

    private final CommandHandler<ReadingCommand, Reading, ReadingEvent, ReadingRefusal> readings;
    private final CardHolders holders;
    private final Policies policies;

    Attempts(
            CommandHandler<ReadingCommand, Reading, ReadingEvent, ReadingRefusal> readings,
            CardHolders holders,
            Policies policies) {
        this.readings = readings;
        this.holders = holders;
        this.policies = policies;
    }

    /// Completes when it is durable that this was refused. Of somebody whom nobody knows by any name
    /// nothing is recorded.
    Uni<Void> note(ReadFile asked, ReadingRefusal reason) {
        if (asked.names().stream().noneMatch(holders::isKnown)) {
            return Uni.createFrom().voidItem();
        }
        var edition = policies.attempts().at(asked.at());
        var cause = attempt(asked, reason, edition);
        var note = new NoteRefusal(asked.as(new ReadId(cause.value())), reason, edition.version());
        return readings.handle(StreamId.of("reading", cause.value()), note, cause)
                .replaceWithVoid();
    }

    /// Who asked as what and from where, for whom, why they may not, and when, but for the minutes.
    private static CommandId attempt(ReadFile asked, ReadingRefusal reason, AttemptPolicy.Edition edition) {
        var reader = asked.reader();
        var names = asked.names().stream().map(name -> name.value().toString()).collect(Collectors.joining(","));
        return CommandId.named(
                "reading-refused",
                String.join(
                        "\n",
                        reader.capacity(),
                        reader.institution(),
                        names,
                        reason.code(),
                        edition.version() + "/" + edition.windowOf(asked.at()),
                        reader.subject()));
    }
}

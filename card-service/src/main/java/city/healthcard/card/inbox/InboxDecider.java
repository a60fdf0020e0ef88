package city.healthcard.card.inbox;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.inbox.Inbox.TakenFile;
import city.healthcard.card.inbox.InboxCommand.SettleFile;
import city.healthcard.card.inbox.InboxCommand.TakeFile;
import city.healthcard.card.inbox.InboxEvent.FileSettled;
import city.healthcard.card.inbox.InboxEvent.FileTaken;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.Map;
import java.util.Optional;

/// Each file is taken once, however often it is sent, and none before the one that precedes it.
public final class InboxDecider implements Decider<InboxCommand, Inbox, InboxEvent, InboxRefusal> {

    @Override
    public Inbox initial() {
        return new Inbox(0, Map.of());
    }

    @Override
    public Decision<InboxEvent, InboxRefusal> decide(InboxCommand command, Inbox inbox) {
        return switch (command) {
            case TakeFile take -> take(take, inbox);
            case SettleFile settle -> settle(settle, inbox);
        };
    }

    private static Decision<InboxEvent, InboxRefusal> take(TakeFile take, Inbox inbox) {
        if (inbox.find(take.hash()).isPresent()) {
            return nothing();
        }
        return take.number() == inbox.last() + 1
                ? accept(new FileTaken(take.partner(), take.hash(), take.number(), take.lines(), take.on()))
                : reject(InboxRefusal.OUT_OF_SEQUENCE);
    }

    private static Decision<InboxEvent, InboxRefusal> settle(SettleFile settle, Inbox inbox) {
        return inbox.find(settle.hash())
                .<Decision<InboxEvent, InboxRefusal>>map(file -> file.refused().isPresent()
                        ? nothing()
                        : accept(new FileSettled(settle.partner(), settle.hash(), settle.refused(), settle.on())))
                .orElseGet(() -> reject(InboxRefusal.NOT_TAKEN));
    }

    @Override
    public Inbox evolve(Inbox inbox, InboxEvent event) {
        return switch (event) {
            case FileTaken it
            when inbox.find(it.hash()).isEmpty() ->
                inbox.with(it.hash(), new TakenFile(it.number(), it.lines(), Optional.empty()));
            case FileSettled it -> {
                var file =
                        inbox.find(it.hash()).orElseThrow(() -> new IllegalStateException("FileSettled cannot follow"));
                yield inbox.with(it.hash(), new TakenFile(file.number(), file.lines(), Optional.of(it.refused())));
            }
            case FileTaken _ -> throw new IllegalStateException("FileTaken cannot follow");
        };
    }
}

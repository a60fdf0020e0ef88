package city.healthcard.eventsourcing.command;

import static java.util.Objects.requireNonNull;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.LedgerDecider;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.History;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Journal.Caused;
import city.healthcard.eventsourcing.event.Journal.Pending;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.store.VersionConflict;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts commands to a rule and records what follows. Safe to call again with the same [CommandId], even when the first
/// answer was lost: the command is found in the stream it was about, and nothing happens twice.
public final class CommandHandler<C, S, E, R extends Refusal> {

    private static final int ATTEMPTS_MAX = 6;
    private static final Duration PAUSE_MIN = Duration.ofMillis(2);
    private static final Duration PAUSE_MAX = Duration.ofMillis(50);

    private final Decider<C, S, E, R> decider;
    private final Journal<E> journal;
    private final Turns turns = new Turns();

    /// A handler for the rules of `decider` on the streams of `journal`.
    public CommandHandler(Decider<C, S, E, R> decider, Journal<E> journal) {
        this.decider = decider;
        this.journal = journal;
    }

    /// One command of many.
    public record Ask<C>(StreamId stream, C command, CommandId cause) {}

    /// Decides and records; when somebody else was faster, loads and decides anew, a bounded number of
    /// times. Those who have met on a stream take turns, so that a stream that many write to refuses nobody.
    public Uni<Outcome<R>> handle(StreamId stream, C command, CommandId cause) {
        var asks = List.of(new Ask<>(stream, command, cause));
        var inTurn = turns.take(stream, () -> handleAll(asks).map(List::getFirst));
        var atOnce = attempt(asks)
                .map(List::getFirst)
                .onFailure(VersionConflict.class)
                .recoverWithUni(inTurn);
        return Uni.createFrom().deferred(() -> turns.areTakenAt(stream) ? inTurn : atOnce);
    }

    /// Decides and records only if the stream has this version (`If-Match`): one attempt.
    public Uni<Outcome<R>> handle(StreamId stream, C command, CommandId cause, long expectedVersion) {
        var ask = new Ask<>(stream, command, cause);
        return load(stream, Set.of(cause))
                .chain(history -> history.version() == expectedVersion
                                || history.lastCausedBy(cause).isPresent()
                        ? append(List.of(ask), Map.of(stream, history)).map(List::getFirst)
                        : Uni.createFrom().<Outcome<R>>item(new Outdated<>(history.version())))
                .onFailure(VersionConflict.class)
                .recoverWithUni(() -> load(stream, Set.of()).map(history -> new Outdated<>(history.version())));
    }

    /// Decides as [#handle] with an expected version would, and records nothing: what would become of
    /// the command if it were asked now.
    public Uni<Outcome<R>> consider(StreamId stream, C command, CommandId cause, long expectedVersion) {
        return load(stream, Set.of(cause))
                .map(history -> history.version() == expectedVersion
                                || history.lastCausedBy(cause).isPresent()
                        ? new Draft(history, journal.now()).ask(new Ask<>(stream, command, cause))
                        : new Outdated<>(history.version()));
    }

    /// Decides many commands and records what follows in one transaction; outcomes in the order of
    /// asking. A refusal of one does not touch the others. Commands on one stream see each other's
    /// events.
    public Uni<List<Outcome<R>>> handleAll(List<Ask<C>> asks) {
        return retried(() -> attempt(asks));
    }

    private Uni<List<Outcome<R>>> attempt(List<Ask<C>> asks) {
        var streams = asks.stream().map(Ask::stream).collect(Collectors.toSet());
        var causes = asks.stream().map(Ask::cause).collect(Collectors.toSet());
        return Uni.createFrom().deferred(() -> load(streams, causes)).chain(histories -> append(asks, histories));
    }

    /// Decides commands that stand or fall together: when one is refused, none of them leaves an
    /// event. What is asked follows from the states that the decision is then made upon, so that
    /// nobody comes in between. Answers with the first refusal, else with the outcome of the first
    /// command.
    public Uni<Outcome<R>> handleTogether(Set<StreamId> streams, Function<Map<StreamId, S>, List<Ask<C>>> asking) {
        return retried(() -> journal.load(streams).chain(histories -> together(asking, histories)));
    }

    /// Again, from the loading on, when somebody else was faster; a bounded number of times.
    private static <T> Uni<T> retried(Supplier<Uni<? extends T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(VersionConflict.class)
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .withJitter(1.0)
                .atMost(ATTEMPTS_MAX - 1L)
                .onFailure(IllegalStateException.class)
                .transform(CommandHandler::withoutRetryWrapping);
    }

    private Uni<Outcome<R>> together(
            Function<Map<StreamId, S>, List<Ask<C>>> asking, Map<StreamId, History<E>> histories) {
        var now = journal.now();
        var states = new HashMap<StreamId, S>();
        histories.forEach((stream, history) -> states.put(stream, decider.fold(history.events())));
        var drafts = new HashMap<StreamId, Draft>();
        histories.forEach((stream, history) -> drafts.put(stream, new Draft(history, now)));
        var outcomes = asking.apply(states).stream()
                .map(ask -> requireNonNull(drafts.get(ask.stream())).ask(ask))
                .toList();
        var refused = outcomes.stream().filter(Refused.class::isInstance).findFirst();
        return refused.isPresent()
                ? Uni.createFrom().item(refused.get())
                : written(drafts.values(), outcomes, now).map(List::getFirst);
    }

    /// Whether a command has left an event in the stream it was about: what nobody was told of can be told now.
    public Uni<Boolean> isCauseAt(StreamId stream, CommandId cause) {
        return load(stream, Set.of(cause))
                .map(history -> history.lastCausedBy(cause).isPresent());
    }

    /// The state of a stream as it is now, for the rare question that no view answers.
    public Uni<S> stateOf(StreamId stream) {
        return load(stream, Set.of()).map(history -> decider.fold(history.events()));
    }

    private Uni<History<E>> load(StreamId stream, Set<CommandId> causes) {
        return load(Set.of(stream), causes).map(histories -> requireNonNull(histories.get(stream)));
    }

    private Uni<Map<StreamId, History<E>>> load(Set<StreamId> streams, Set<CommandId> causes) {
        return decider instanceof LedgerDecider ? journal.loadEnds(streams, causes) : journal.load(streams);
    }

    /// Mutiny wraps the last conflict into an IllegalStateException; what we promise is
    /// [VersionConflict].
    private static Throwable withoutRetryWrapping(Throwable failure) {
        return failure.getCause() instanceof VersionConflict conflict ? conflict : failure;
    }

    private Uni<List<Outcome<R>>> append(List<Ask<C>> asks, Map<StreamId, History<E>> histories) {
        var now = journal.now();
        var drafts = new HashMap<StreamId, Draft>();
        histories.forEach((stream, history) -> drafts.put(stream, new Draft(history, now)));
        var outcomes = asks.stream()
                .map(ask -> requireNonNull(drafts.get(ask.stream())).ask(ask))
                .toList();
        return written(drafts.values(), outcomes, now);
    }

    private Uni<List<Outcome<R>>> written(Collection<Draft> drafts, List<Outcome<R>> outcomes, Instant now) {
        var pending = drafts.stream()
                .filter(draft -> !draft.events.isEmpty())
                .map(draft -> new Pending<>(draft.history, draft.events))
                .toList();
        return pending.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : journal.append(pending, now).map(written -> withHashes(outcomes, written));
    }

    private static <R extends Refusal> List<Outcome<R>> withHashes(
            List<Outcome<R>> outcomes, List<StoredEvent> written) {
        var hashes = new HashMap<String, byte[]>();
        written.forEach(event -> hashes.put(event.id(), event.hash()));
        return outcomes.stream()
                .map(outcome -> outcome instanceof Done<R> done && !done.repeated()
                        ? new Done<R>(
                                done.stream(),
                                done.version(),
                                done.recordedAt(),
                                false,
                                hashes.get(done.stream().value() + '/' + done.version()))
                        : outcome)
                .toList();
    }

    /// A stream and what this batch adds to it.
    private final class Draft {

        private final History<E> history;
        private final Instant now;
        private final List<Caused<E>> events = new ArrayList<>();
        private S state;

        Draft(History<E> history, Instant now) {
            this.history = history;
            this.now = now;
            state = decider.fold(history.events());
        }

        Outcome<R> ask(Ask<C> ask) {
            var before = history.lastCausedBy(ask.cause());
            if (before.isPresent()) {
                return done(before.get().version(), before.get().recordedAt(), true);
            }
            return switch (decider.decide(ask.command(), state)) {
                case Rejected<E, R>(var reason) -> new Refused<>(reason);
                case Accepted<E, R>(var accepted) when accepted.isEmpty() -> done(version(), lastRecordedAt(), true);
                case Accepted<E, R>(var accepted) -> accept(accepted, ask.cause());
            };
        }

        private Outcome<R> accept(List<E> accepted, CommandId cause) {
            for (var event : accepted) {
                events.add(new Caused<>(event, cause));
                state = decider.evolve(state, event);
            }
            return done(version(), now, false);
        }

        private long version() {
            return history.version() + events.size();
        }

        private @Nullable Instant lastRecordedAt() {
            if (!events.isEmpty()) {
                return now;
            }
            return history.recorded().isEmpty()
                    ? null
                    : history.recorded().getLast().recordedAt();
        }

        private Outcome<R> done(long version, @Nullable Instant recordedAt, boolean repeated) {
            return new Done<>(history.stream(), version, recordedAt, repeated, null);
        }
    }
}

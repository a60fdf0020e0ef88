package city.healthcard.eventsourcing.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lets small appends that arrive together share one transaction, and so one wait for the disk.
///
/// A group is sealed before its first statement, holds each stream once, and writes its rows sorted by stream. When it
/// fails, its members run one by one, so that each learns its own fate and none is torn. Nobody waits for company: a
/// group starts as soon as a writer is free, with whoever is there.
final class GroupCommit {

    private static final Comparator<StoredEvent> BY_STREAM =
            Comparator.comparing(StoredEvent::stream).thenComparing(StoredEvent::version);

    private record Member(List<StoredEvent> events, UniEmitter<? super Void> reply) {}

    private final Function<List<StoredEvent>, Uni<Void>> transaction;
    private final int writersMax;
    private final int eventsMax;
    private final Deque<Member> waiting = new ArrayDeque<>();
    private int writers;

    /// @param transaction writes the rows in one transaction, all or none
    /// @param writersMax how many groups may be written at once
    /// @param eventsMax how many events make a group full; keeps a transaction short
    GroupCommit(Function<List<StoredEvent>, Uni<Void>> transaction, int writersMax, int eventsMax) {
        this.transaction = transaction;
        this.writersMax = writersMax;
        this.eventsMax = eventsMax;
    }

    Uni<Void> write(List<StoredEvent> events) {
        return Uni.createFrom().emitter(reply -> {
            synchronized (this) {
                waiting.add(new Member(events, reply));
            }
            startWriter();
        });
    }

    private void startWriter() {
        List<Member> group;
        synchronized (this) {
            if (writers == writersMax || waiting.isEmpty()) {
                return;
            }
            group = seal();
            writers++;
        }
        writeGroup(group).subscribe().with(_ -> freeWriter(), _ -> freeWriter());
    }

    private void freeWriter() {
        synchronized (this) {
            writers--;
        }
        startWriter();
    }

    private List<Member> seal() {
        var group = new ArrayList<Member>();
        var streams = new HashSet<StreamId>();
        var left = new ArrayDeque<Member>();
        var events = 0;
        while (!waiting.isEmpty()) {
            var member = waiting.remove();
            var fits = group.isEmpty() || events + member.events().size() <= eventsMax;
            if (fits && disjoint(streams, member)) {
                group.add(member);
                events += member.events().size();
                member.events().forEach(event -> streams.add(event.stream()));
            } else {
                left.add(member);
            }
        }
        waiting.addAll(left);
        return group;
    }

    private static boolean disjoint(Set<StreamId> streams, Member member) {
        return member.events().stream().map(StoredEvent::stream).noneMatch(streams::contains);
    }

    private Uni<Void> writeGroup(List<Member> group) {
        var rows = group.stream()
                .flatMap(member -> member.events().stream())
                .sorted(BY_STREAM)
                .toList();
        return transaction
                .apply(rows)
                .invoke(() -> group.forEach(member -> member.reply().complete(null)))
                .onFailure()
                .recoverWithUni(failure -> group.size() == 1 ? refuse(group.getFirst(), failure) : writeSingly(group));
    }

    private Uni<Void> writeSingly(List<Member> group) {
        var one = Uni.createFrom().voidItem();
        for (var member : group) {
            one = one.chain(() -> writeGroup(List.of(member)));
        }
        return one;
    }

    private static Uni<Void> refuse(Member member, Throwable failure) {
        member.reply().fail(failure);
        return Uni.createFrom().voidItem();
    }
}

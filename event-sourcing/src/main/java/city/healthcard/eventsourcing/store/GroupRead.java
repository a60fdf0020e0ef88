package city.healthcard.eventsourcing.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// Lets reads that arrive together share one round trip, as [GroupCommit] does for writes. Nobody waits for company: a
/// group is asked for as soon as a reader is free, with whoever is there.
final class GroupRead {

    private record Member(
            Set<StreamId> streams, Set<UUID> causes, UniEmitter<? super Map<StreamId, List<StoredEvent>>> reply) {}

    private final BiFunction<Set<StreamId>, Set<UUID>, Uni<Map<StreamId, List<StoredEvent>>>> query;
    private final int readersMax;
    private final int streamsMax;
    private final Deque<Member> waiting = new ArrayDeque<>();
    private int readers;

    /// @param query reads streams, and of them what commands brought, in one round trip
    /// @param readersMax how many groups may be read at once
    /// @param streamsMax how many streams make a group full
    GroupRead(
            BiFunction<Set<StreamId>, Set<UUID>, Uni<Map<StreamId, List<StoredEvent>>>> query,
            int readersMax,
            int streamsMax) {
        this.query = query;
        this.readersMax = readersMax;
        this.streamsMax = streamsMax;
    }

    Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams, Set<UUID> causes) {
        return Uni.createFrom().emitter(reply -> {
            synchronized (this) {
                waiting.add(new Member(streams, causes, reply));
            }
            startReader();
        });
    }

    private void startReader() {
        List<Member> group;
        synchronized (this) {
            if (readers == readersMax || waiting.isEmpty()) {
                return;
            }
            group = seal();
            readers++;
        }
        var streams = new HashSet<StreamId>();
        var causes = new HashSet<UUID>();
        group.forEach(member -> {
            streams.addAll(member.streams());
            causes.addAll(member.causes());
        });
        query.apply(streams, causes)
                .subscribe()
                .with(
                        found -> {
                            freeReader();
                            group.forEach(member -> member.reply().complete(of(member, found)));
                        },
                        failure -> {
                            freeReader();
                            group.forEach(member -> member.reply().fail(failure));
                        });
    }

    private void freeReader() {
        synchronized (this) {
            readers--;
        }
        startReader();
    }

    private List<Member> seal() {
        var group = new ArrayList<Member>();
        var streams = 0;
        while (!waiting.isEmpty()
                && (group.isEmpty() || streams + waiting.element().streams().size() <= streamsMax)) {
            var member = waiting.remove();
            group.add(member);
            streams += member.streams().size();
        }
        return group;
    }

    private static Map<StreamId, List<StoredEvent>> of(Member member, Map<StreamId, List<StoredEvent>> found) {
        var own = new HashMap<StreamId, List<StoredEvent>>();
        member.streams().forEach(stream -> own.put(stream, found.getOrDefault(stream, List.of())));
        return own;
    }
}

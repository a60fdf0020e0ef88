package city.healthcard.records.parking;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How a parking place stands.
public sealed interface Parking {

    /// What waits, or waited until the card became known, in the order it came.
    List<Waiting> waiting();

    /// What its institution took out before.
    Map<VisitId, Left> left();

    /// What was said here of one visit, in the order it came; empty when it was never here.
    default List<Waiting> postsOf(VisitId visit) {
        var taken = left().get(visit);
        var before = taken == null ? Stream.<Waiting>empty() : taken.posts().stream();
        return Stream.concat(
                        before, waiting().stream().filter(one -> one.visit().equals(visit)))
                .toList();
    }

    /// Whether something of the visit waits.
    default boolean hasWaiting(VisitId visit) {
        return waiting().stream().anyMatch(one -> one.visit().equals(visit));
    }

    /// A visit that waits.
    ///
    /// @param since when it reached us
    record Waiting(VisitId visit, Account account, Instant since) {}

    /// How a visit left.
    sealed interface Left {

        /// What had waited of it; without what was sealed for somebody who is forgotten.
        List<Waiting> posts();
    }

    /// It entered this citizen's file.
    record Attached(CitizenId citizen, List<Waiting> posts) implements Left {
        public Attached {
            posts = List.copyOf(posts);
        }
    }

    /// Its institution does not want it any more.
    record Dropped(List<Waiting> posts) implements Left {
        public Dropped {
            posts = List.copyOf(posts);
        }
    }

    /// The card is unknown.
    record Open(List<Waiting> waiting, Map<VisitId, Left> left) implements Parking {
        public Open {
            waiting = List.copyOf(waiting);
            left = Map.copyOf(left);
        }
    }

    /// The card is this citizen's.
    record Adopted(CitizenId citizen, List<Waiting> waiting, Map<VisitId, Left> left) implements Parking {
        public Adopted {
            waiting = List.copyOf(waiting);
            left = Map.copyOf(left);
        }
    }
}

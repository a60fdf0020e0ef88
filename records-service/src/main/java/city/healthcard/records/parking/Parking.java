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
    default List<Said> saidOf(VisitId visit) {
        var taken = left().get(visit);
        var before = taken == null ? Stream.<Said>empty() : taken.said().stream();
        return Stream.concat(before, waitingOf(visit).stream().map(Said::of)).toList();
    }

    /// What waits of one visit, in the order it came.
    default List<Waiting> waitingOf(VisitId visit) {
        return waiting().stream().filter(one -> one.visit().equals(visit)).toList();
    }

    /// How much was ever said here.
    default int everSaid() {
        return waiting().size()
                + left().values().stream().mapToInt(one -> one.said().size()).sum();
    }

    /// A visit that waits.
    ///
    /// @param since when it reached us
    record Waiting(VisitId visit, Account account, Instant since) {}

    /// As much of a post as tells whether it is said again.
    ///
    /// @param institution code of whose post it was
    record Said(String institution, int revision, String hash) {

        private static Said of(Waiting post) {
            var account = post.account();
            return new Said(account.institution(), account.revision(), account.hash());
        }
    }

    /// How a visit left.
    sealed interface Left {

        /// What was said of it here; without what was sealed for somebody who is forgotten.
        List<Said> said();
    }

    /// What waited of it belongs into this citizen's file.
    record Attached(CitizenId citizen, List<Said> said) implements Left {
        public Attached {
            said = List.copyOf(said);
        }
    }

    /// Its institution does not want it any more.
    record Dropped(List<Said> said) implements Left {
        public Dropped {
            said = List.copyOf(said);
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
    ///
    /// @param isTold whether it was said what waited, which it was not before version 2 of the event
    record Adopted(CitizenId citizen, List<Waiting> waiting, Map<VisitId, Left> left, boolean isTold)
            implements Parking {
        public Adopted {
            waiting = List.copyOf(waiting);
            left = Map.copyOf(left);
        }
    }
}

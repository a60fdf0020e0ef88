package city.healthcard.records.erasure;

import city.healthcard.records.visit.VisitId;
import java.util.HashSet;
import java.util.Set;

/// How far a citizen's erasure has come.
public sealed interface Erasure {

    /// Nobody asked for it.
    record Unasked() implements Erasure {}

    /// The file is kept for the law alone.
    ///
    /// @param shreddedBuckets whose terms have ended
    /// @param shredded visits that nobody can read any more
    record Restricted(Set<String> shreddedBuckets, Set<VisitId> shredded) implements Erasure {

        public Restricted {
            shreddedBuckets = Set.copyOf(shreddedBuckets);
            shredded = Set.copyOf(shredded);
        }

        Restricted with(ErasureEvent.VisitsShredded more) {
            var buckets = new HashSet<>(shreddedBuckets);
            buckets.addAll(more.buckets());
            var visits = new HashSet<>(shredded);
            visits.addAll(more.visits());
            return new Restricted(buckets, visits);
        }
    }

    /// Nothing of the file is left, and nothing can be written into it again.
    record Shredded() implements Erasure {}
}

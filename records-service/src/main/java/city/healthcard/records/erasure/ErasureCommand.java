package city.healthcard.records.erasure;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What can be asked about a citizen's erasure.
public sealed interface ErasureCommand {

    /// Whose file.
    CitizenId citizen();

    /// The edition of the retention policy in force.
    int policy();

    /// Keep the file for the law alone.
    record RestrictFile(CitizenId citizen, int policy, Instant at) implements ErasureCommand {}

    /// Let go what need not be kept any longer.
    ///
    /// @param buckets in which something can still be read
    /// @param filed what the index lists
    record LetGo(CitizenId citizen, Set<String> buckets, List<Filed> filed, int policy, Instant at)
            implements ErasureCommand {
        public LetGo {
            buckets = Set.copyOf(buckets);
            filed = List.copyOf(filed);
        }
    }

    /// A visit as it is found.
    ///
    /// @param bucket whose key opens it; empty when nothing opens it any more
    /// @param readable whether readers would still find its content
    record Filed(VisitId visit, String bucket, boolean readable) {}
}

package city.healthcard.records.visit;

import city.healthcard.records.citizen.CitizenId;
import java.util.List;
import java.util.Map;

/// How a visit stands.
public sealed interface Visit {

    /// Nobody has spoken of it.
    record Unheard() implements Visit {}

    /// It is in the file.
    ///
    /// @param revision the highest revision, which is the one that is shown
    /// @param reports how far the reports of that revision are
    /// @param hashes the hash of each revision that was accepted
    record OnFile(
            CitizenId citizen,
            String institution,
            String bucket,
            int revision,
            List<ReportState> reports,
            Map<Integer, String> hashes)
            implements Visit {

        public OnFile {
            reports = List.copyOf(reports);
            hashes = Map.copyOf(hashes);
        }
    }

    /// It was taken out.
    record Withdrawn(OnFile before) implements Visit {}
}

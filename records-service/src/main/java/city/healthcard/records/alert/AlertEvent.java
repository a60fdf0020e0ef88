package city.healthcard.records.alert;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import java.time.Instant;

/// That a citizen is told of an access. Holds pseudonyms only, nothing clinical.
public sealed interface AlertEvent {

    /// An access is news to its citizen.
    ///
    /// @param read the access, a reading's or a refusal's; of several that are one piece of news the first
    /// @param capacity as what somebody read or tried to: `institution`, `citizen`, `guardian` …
    /// @param institution code of the reader's institution; empty for persons
    /// @param policy edition of the policy that says that it is told
    /// @param at when it was read or refused
    @WireType("records/access-alerted/1")
    record AccessAlerted(
            AlertId id,
            CitizenId citizen,
            Occasion occasion,
            ReadId read,
            String capacity,
            String institution,
            int policy,
            Instant at)
            implements AlertEvent {}
}

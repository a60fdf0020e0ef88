package city.healthcard.audit.readertally;

import city.healthcard.audit.accessalert.Sighting;
import java.time.Instant;
import java.util.List;

/// Once that a reader went beyond a rule's limit.
///
/// @param window when the rule's window began
/// @param policy the edition of the policy that the rule is of
/// @param capacity as what, the last time
/// @param institution code of the institution, the last time; empty for persons
/// @param raised whether the alert is on record
/// @param sightings what it is about, the earliest first; none any more once the alert says it
record Excess(
        Instant window, String policy, String capacity, String institution, boolean raised, List<Sighting> sightings) {

    Excess {
        sightings = List.copyOf(sightings);
    }

    Excess asRaised() {
        return new Excess(window, policy, capacity, institution, true, List.of());
    }
}

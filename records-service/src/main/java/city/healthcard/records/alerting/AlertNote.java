package city.healthcard.records.alerting;

import city.healthcard.records.alert.AlertEvent.AccessAlerted;
import java.time.Instant;
import java.util.UUID;

/// One alert.
///
/// @param occasion `new-institution`, `broken-glass` or `refused`
/// @param access the access in the list of accesses
/// @param capacity as what somebody read or tried to
/// @param institution code of the reader's institution; empty for persons
public record AlertNote(UUID alert, String occasion, UUID access, String capacity, String institution, Instant at) {

    static AlertNote of(AccessAlerted alerted) {
        return new AlertNote(
                alerted.id().value(),
                alerted.occasion().word(),
                alerted.read().value(),
                alerted.capacity(),
                alerted.institution(),
                alerted.at());
    }
}

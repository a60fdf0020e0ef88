package city.healthcard.records.ward;

import static java.util.stream.Collectors.toSet;

import city.healthcard.records.alert.Occasion;
import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import java.util.List;

/// As much of what is told of accesses to a ward's file as the guardian may know: as with [SeenReadings], of the
/// institutions alone whose visits are shown, and nothing of what was refused, where something is left out.
public final class SeenAlerts {

    private SeenAlerts() {}

    /// Of a file, as much of it as the guardian may see.
    ///
    /// @param everything whether the guardian may see what is sensitive
    public static List<AlertNote> of(List<AlertNote> alerts, HealthFile file, boolean everything) {
        if (everything) {
            return alerts;
        }
        var known = file.shown().stream().map(FileEntry::institution).collect(toSet());
        return alerts.stream()
                .filter(alert ->
                        !alert.occasion().equals(Occasion.REFUSED.word()) && known.contains(alert.institution()))
                .toList();
    }
}

package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import java.util.function.Predicate;

/// A file that somebody was let into, as much of it as they may see.
public record OpenFile(CitizenId citizen, HealthFile file) {

    /// As much of it as is wanted.
    public OpenFile only(Predicate<FileEntry> wanted) {
        return new OpenFile(citizen, file.only(wanted));
    }
}

package city.healthcard.audit.accessalert;

import java.util.Locale;
import java.util.UUID;

/// What a rule counts.
public enum Measure {
    /// Attempts that were refused. Such as records-service tells as one are one.
    REFUSED_ATTEMPTS,
    /// Different citizens whose files were read.
    FILES_READ;

    /// The word in answers, such as `files-read`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What makes two sightings one: the act, or the citizen.
    UUID oneOf(Sighting sighting) {
        return switch (this) {
            case REFUSED_ATTEMPTS -> sighting.read();
            case FILES_READ -> sighting.citizen();
        };
    }
}

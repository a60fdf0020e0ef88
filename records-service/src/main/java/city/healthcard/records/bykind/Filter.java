package city.healthcard.records.bykind;

import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.timetravel.Period;
import java.util.Optional;

/// Which visits are asked for.
///
/// @param institution code of the one institution; empty for all
public record Filter(Period period, Optional<String> institution) {

    /// All of them.
    public static final Filter ALL = new Filter(Period.ALWAYS, Optional.empty());

    boolean covers(FileEntry entry) {
        return period.covers(entry.start())
                && institution.map(entry.institution()::equals).orElse(true);
    }
}

package city.healthcard.records.toldreaders;

import city.healthcard.records.telling.Reader;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One visit that was read and changed since.
///
/// @param citizen pseudonym of the citizen in whose file it is
/// @param institution code of the institution that changed it
/// @param change `amended` or `withdrawn`
/// @param revision the one that is shown now; of a withdrawn visit the last that was
/// @param readBy who read an earlier version, and when last
public record Notice(
        UUID citizen,
        UUID visit,
        String institution,
        String change,
        int revision,
        Instant changedAt,
        List<ReadBy> readBy) {

    public Notice {
        readBy = List.copyOf(readBy);
    }

    /// One reader.
    ///
    /// @param reader pseudonym of the reader
    public record ReadBy(String reader, Instant readAt) {}

    static Notice of(ReadersTold told, List<Reader> readers) {
        return new Notice(
                told.citizen().value(),
                told.visit().value(),
                told.institution(),
                told.change().name().toLowerCase(Locale.ROOT),
                told.revision(),
                told.at(),
                readers.stream()
                        .map(reader -> new ReadBy(reader.reader(), reader.readAt()))
                        .toList());
    }
}

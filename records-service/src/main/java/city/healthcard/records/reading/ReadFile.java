package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Read the file of a citizen, or a part of it.
///
/// @param citizen the name that stays, where the person has several
/// @param otherNames what was recorded under these is read, too
/// @param visit the one visit that is asked for; absent when it is more
/// @param hidden whether that visit is not in what is open to the reader, of a file in which something is sealed
/// @param at when it was asked
public record ReadFile(
        ReadId read,
        CitizenId citizen,
        List<CitizenId> otherNames,
        Reader reader,
        Scope scope,
        @Nullable VisitId visit,
        boolean hidden,
        Instant at)
        implements ReadingCommand {
    public ReadFile {
        otherNames = List.copyOf(otherNames);
    }

    /// All names of the person, the one that stays first.
    public List<CitizenId> names() {
        return Stream.concat(Stream.of(citizen), otherNames.stream()).toList();
    }

    /// The same, as another act.
    public ReadFile as(ReadId other) {
        return new ReadFile(other, citizen, otherNames, reader, scope, visit, hidden, at);
    }
}

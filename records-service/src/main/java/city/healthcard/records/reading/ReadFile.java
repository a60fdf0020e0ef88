package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Read the file of a citizen, or a part of it.
///
/// @param citizen the name that stays, where the person has several
/// @param otherNames what was recorded under these is read, too
/// @param visit the one visit that is asked for; absent when it is more
/// @param at when it was asked
public record ReadFile(
        ReadId read,
        CitizenId citizen,
        List<CitizenId> otherNames,
        Reader reader,
        Scope scope,
        @Nullable VisitId visit,
        Instant at) {
    public ReadFile {
        otherNames = List.copyOf(otherNames);
    }
}

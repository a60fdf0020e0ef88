package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;
import java.util.List;

/// Read the file of a citizen, or a part of it.
///
/// @param citizen the name that stays, where the person has several
/// @param otherNames what was recorded under these is read, too
/// @param at when it was asked
public record ReadFile(
        ReadId read, CitizenId citizen, List<CitizenId> otherNames, Reader reader, Scope scope, Instant at) {
    public ReadFile {
        otherNames = List.copyOf(otherNames);
    }
}

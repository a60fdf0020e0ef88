package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// Read the file of a citizen, or a part of it.
///
/// @param at when it was asked
public record ReadFile(ReadId read, CitizenId citizen, Reader reader, Scope scope, Instant at) {}

package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFile;

/// A file that somebody was let into, as much of it as they may see.
public record OpenFile(CitizenId citizen, HealthFile file) {}

package city.healthcard.records.reading;

import java.util.UUID;

/// One act of reading.
public record ReadId(UUID value) {}

package city.healthcard.records.visit;

import java.util.UUID;

/// A visit: UUID of version 8 (RFC 9562) over the keyed hash of institution and number, so that duplicates meet.
public record VisitId(UUID value) {}

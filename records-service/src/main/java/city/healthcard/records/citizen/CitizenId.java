package city.healthcard.records.citizen;

import java.util.UUID;

/// A citizen, under the pseudonym that all services share.
public record CitizenId(UUID value) {}

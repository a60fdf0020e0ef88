package city.healthcard.audit.person;

import java.util.UUID;

/// A citizen, as a pseudonym.
public record CitizenId(UUID value) {}

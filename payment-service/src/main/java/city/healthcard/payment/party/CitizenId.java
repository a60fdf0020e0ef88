package city.healthcard.payment.party;

import java.util.UUID;

/// A citizen, as a pseudonym.
public record CitizenId(UUID value) {}

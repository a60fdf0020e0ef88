package city.healthcard.records.consent;

import java.util.UUID;

/// One consent of a citizen.
public record ConsentId(UUID value) {}

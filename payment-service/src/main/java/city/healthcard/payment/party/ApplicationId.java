package city.healthcard.payment.party;

import java.util.UUID;

/// An application for a card; card-service owns it.
public record ApplicationId(UUID value) {}

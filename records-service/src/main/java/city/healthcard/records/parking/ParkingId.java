package city.healthcard.records.parking;

import java.util.UUID;

/// The place where visits of one unknown card wait: derived from the card's index.
public record ParkingId(UUID value) {}

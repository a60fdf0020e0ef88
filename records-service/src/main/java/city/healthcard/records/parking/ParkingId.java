package city.healthcard.records.parking;

import java.util.UUID;

/// The place where visits of one unknown card wait: derived from the card's index. Also the subject whose key
/// seals them until a citizen adopts it.
public record ParkingId(UUID value) {}

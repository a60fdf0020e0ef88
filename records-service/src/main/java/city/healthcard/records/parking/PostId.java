package city.healthcard.records.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.visit.VisitId;
import java.util.UUID;

/// What waits of one visit at one place: the same id however often and in whatever revision it was posted there. Also
/// the subject whose key seals it until a citizen adopts it.
public record PostId(UUID value) {

    /// The id of a visit at a place.
    public static PostId of(ParkingId parking, VisitId visit) {
        return new PostId(UUID.nameUUIDFromBytes((parking.value() + "/" + visit.value()).getBytes(UTF_8)));
    }
}

package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import java.time.Instant;

/// Who holds a review, and until when.
public record Hold(StaffId by, Instant until) {

    /// Whether it has not ended at that time.
    public boolean lasts(Instant at) {
        return at.isBefore(until);
    }

    boolean keepsOut(StaffId other, Instant at) {
        return lasts(at) && !by.equals(other);
    }
}

package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import java.util.List;

/// A decision of this round.
public record Decided(Stage stage, StaffId by, Ruling ruling, List<Reason> reasons) {

    static Decided of(Stage stage, StaffId by, Verdict verdict) {
        return new Decided(stage, by, verdict.ruling(), verdict.reasons());
    }
}

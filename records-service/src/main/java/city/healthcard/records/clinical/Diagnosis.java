package city.healthcard.records.clinical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A condition the citizen was found to have.
///
/// @param system the code system, such as `http://snomed.info/sct` or `GB/T 14396`
/// @param role what it was to the visit, such as `main`, `admission`, `secondary`; `allergy` for what is not tolerated
/// @param status clinical status, such as `active`, `resolved`
/// @param certainty verification status, such as `confirmed`, `provisional`
public record Diagnosis(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable String role,
        @Nullable String status,
        @Nullable String certainty,
        @Nullable Instant start,
        @Nullable Instant end) {

    private static final String ALLERGY = "allergy";

    /// Whether it says what the citizen does not tolerate.
    public boolean tellsAllergy() {
        return ALLERGY.equals(role);
    }
}

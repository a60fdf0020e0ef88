package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Diagnosis;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Statuses that FHIR allows no other words for. What an institution says in other words is left out, never guessed.
final class Statuses {

    private static final String IN_ERROR = "entered-in-error";
    private static final String RESOLVED = "resolved";
    private static final Set<String> CLINICAL =
            Set.of("active", "recurrence", "relapse", "inactive", "remission", RESOLVED);
    private static final Set<String> CERTAINTIES =
            Set.of("unconfirmed", "provisional", "differential", "confirmed", "refuted", IN_ERROR);
    private static final Set<String> OF_ALLERGIES = Set.of("active", "inactive", RESOLVED);
    private static final Set<String> CERTAINTIES_OF_ALLERGIES = Set.of("unconfirmed", "confirmed", "refuted", IN_ERROR);

    private Statuses() {}

    /// Clinical status of a condition. One that has ended and says nothing else is resolved.
    static @Nullable String clinical(Diagnosis diagnosis) {
        if (IN_ERROR.equals(diagnosis.certainty())) {
            return null;
        }
        if (diagnosis.status() == null && diagnosis.end() != null) {
            return RESOLVED;
        }
        return known(diagnosis.status(), CLINICAL);
    }

    /// Verification status of a condition.
    static @Nullable String certainty(@Nullable String given) {
        return known(given, CERTAINTIES);
    }

    /// Clinical status of an allergy.
    static @Nullable String ofAllergy(Diagnosis allergy) {
        return IN_ERROR.equals(allergy.certainty()) ? null : known(allergy.status(), OF_ALLERGIES);
    }

    /// Verification status of an allergy.
    static @Nullable String certaintyOfAllergy(@Nullable String given) {
        return known(given, CERTAINTIES_OF_ALLERGIES);
    }

    /// The status when FHIR knows it, else what stands for unknown.
    static String of(@Nullable String given, Set<String> known, String otherwise) {
        return given != null && (known.contains(given) || IN_ERROR.equals(given)) ? given : otherwise;
    }

    private static @Nullable String known(@Nullable String given, Set<String> known) {
        return given != null && known.contains(given) ? given : null;
    }
}

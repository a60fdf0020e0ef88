package city.healthcard.card.carduse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the holder shows a code for. A code for one purpose is good for no other, so that a picture of it is worth
/// little.
public enum Purpose {
    /// To register for a visit.
    REGISTRATION(Set.of(TreatmentStep.REGISTRATION)),
    /// With the doctor: diagnosis, examinations, prescriptions, surgery.
    TREATMENT(Set.of(
            TreatmentStep.DIAGNOSIS, TreatmentStep.EXAMINATION, TreatmentStep.PRESCRIBING, TreatmentStep.SURGERY)),
    /// To fetch medicine.
    DISPENSING(Set.of(TreatmentStep.DISPENSING)),
    /// To pay.
    CHARGE(Set.of(TreatmentStep.CHARGE));

    private final Set<TreatmentStep> steps;

    Purpose(Set<TreatmentStep> steps) {
        this.steps = steps;
    }

    /// Whether a code for this purpose may be used at the step.
    public boolean covers(TreatmentStep step) {
        return steps.contains(step);
    }

    /// As it is written in requests, such as `registration`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The purpose of this word.
    public static Optional<Purpose> ofWord(String word) {
        for (var purpose : values()) {
            if (purpose.word().equals(word)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}

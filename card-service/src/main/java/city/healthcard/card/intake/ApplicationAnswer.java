package city.healthcard.card.intake;

import city.healthcard.card.tracker.ApplicationDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as it is shown. Holds nothing personal: names are asked for at `/card/api/names`.
///
/// @param number what the applicant is told
/// @param state `submitted`, `returned`, `awaiting-deposit`, `registered`, `ready`, `in-production`, `at-branch`,
///     `completed`, `rejected` or `withdrawn`
/// @param destination the branch where the card goes, or `mail`
public record ApplicationAnswer(
        UUID id,
        String number,
        String state,
        UUID citizen,
        int round,
        boolean insured,
        @Nullable String institution,
        String district,
        String destination,
        LocalDate submittedOn,
        @Nullable UUID batch,
        @Nullable UUID card,
        List<StepAnswer> steps) {

    /// One thing that happened.
    public record StepAnswer(String state, LocalDate on) {}

    /// The answer for what the view holds.
    public static ApplicationAnswer of(ApplicationDetails details) {
        return new ApplicationAnswer(
                details.id(),
                details.number(),
                details.progress().code(),
                details.citizen(),
                details.round(),
                details.insured(),
                details.institution(),
                details.district(),
                details.destination(),
                details.submittedOn(),
                details.batch(),
                details.card(),
                details.steps().stream()
                        .map(step -> new StepAnswer(step.progress().code(), step.on()))
                        .toList());
    }
}

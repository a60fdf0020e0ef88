package city.healthcard.card.temporary;

import city.healthcard.card.intake.ApplicationRequest.ApplicantRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// A person without a card, at a first visit.
///
/// @param institution whose desk it is, for a gateway that acts for several; else the caller's own
public record TemporaryCardRequest(
        @NotNull @Valid ApplicantRequest applicant,
        @Pattern(regexp = "[0-9A-Z]{4,20}") @Nullable String institution) {

    /// Never who.
    @Override
    public String toString() {
        return "TemporaryCardRequest";
    }
}

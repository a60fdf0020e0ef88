package city.healthcard.card.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An applicant without a card.
///
/// @param code the one-time code; left out to have one sent
public record ApplicantSessionRequest(
        @Schema(examples = "7XK2-M9QD-4TR1") @NotBlank @Size(max = 40)
        String applicationNumber,

        @Size(max = 12) @Nullable String code) {

    /// Never what was typed.
    @Override
    public String toString() {
        return "ApplicantSessionRequest";
    }
}

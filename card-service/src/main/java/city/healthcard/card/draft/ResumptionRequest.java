package city.healthcard.card.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who goes on elsewhere.
///
/// @param code that was given when it was begun
/// @param phone that was answered
public record ResumptionRequest(
        @Schema(examples = "7XK2-M9QD-4TRA") @NotBlank @Size(max = 40)
        String code,

        @Schema(examples = "13900000000") @NotBlank @Size(max = 40)
        String phone) {

    /// Neither of them.
    @Override
    public String toString() {
        return "ResumptionRequest";
    }
}

package city.healthcard.card.signin;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who asks how far the own application has come.
public record TrackingRequest(
        @Schema(examples = "7XK2-M9QD-4TR1") @NotBlank @Size(max = 40)
        String applicationNumber,

        @NotNull @Valid DocumentRequest document) {

    /// Never what was typed.
    @Override
    public String toString() {
        return "TrackingRequest";
    }
}

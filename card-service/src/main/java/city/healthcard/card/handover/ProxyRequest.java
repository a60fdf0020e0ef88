package city.healthcard.card.handover;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who collects a card for its holder.
public record ProxyRequest(
        @Schema(examples = "李强") @NotBlank @Size(max = 200) String name,

        @NotNull @Valid DocumentRequest document) {

    /// Never who.
    @Override
    public String toString() {
        return "ProxyRequest";
    }
}

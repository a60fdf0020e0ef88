package city.healthcard.card.handover;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody at the counter who collects a card.
///
/// @param application id or number of the application
/// @param document the document that the teller has in hand: the holder's, or for a child the guardian's
public record CollectionRequest(
        @Schema(examples = "7XK2-M9QD-4TRA") @NotBlank @Size(max = 40)
        String application,

        @NotNull @Valid DocumentRequest document) {

    /// Never who.
    @Override
    public String toString() {
        return "CollectionRequest";
    }
}

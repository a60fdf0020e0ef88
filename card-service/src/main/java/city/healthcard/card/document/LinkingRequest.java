package city.healthcard.card.document;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A document to be linked.
///
/// @param document the new one, whose original is on the desk
/// @param shown one that is known already, or for a renewal the one that is replaced
/// @param evidence what proves that both are one person's
public record LinkingRequest(
        @NotNull @Valid DocumentRequest document,
        @NotNull @Valid DocumentRequest shown,
        @NotBlank @Size(max = 200) String evidence) {

    /// Never whose.
    @Override
    public String toString() {
        return "LinkingRequest";
    }
}

package city.healthcard.card.handover;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody at the counter who collects another person's card.
///
/// @param application id or number of the application
/// @param proxy who it is, by the document that the teller has in hand
/// @param holder the holder's own document, shown together with a letter of authority that the teller
/// has read and keeps; left out when the holder has authorised the proxy on the city's pages
public record ProxyCollectionRequest(
        @Schema(examples = "7XK2-M9QD-4TRA") @NotBlank @Size(max = 40)
        String application,

        @NotNull @Valid ProxyRequest proxy,

        @Valid @Nullable DocumentRequest holder) {

    /// Never who.
    @Override
    public String toString() {
        return "ProxyCollectionRequest";
    }
}

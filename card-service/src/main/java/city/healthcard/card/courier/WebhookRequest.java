package city.healthcard.card.courier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a partner wants to be told.
public record WebhookRequest(
        @Schema(examples = "https://bank.example/health-card/webhooks") @NotBlank @Size(max = 500)
        String address) {}

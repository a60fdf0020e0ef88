package city.healthcard.card.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A card that goes by registered mail.
public record MailingRequest(
        @NotNull UUID card,

        @Schema(examples = "EA123456785CN") @NotNull @Pattern(regexp = "[0-9A-Z-]{6,32}")
        String trackingNumber) {}

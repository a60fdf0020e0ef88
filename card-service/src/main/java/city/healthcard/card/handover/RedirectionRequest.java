package city.healthcard.card.handover;

import city.healthcard.card.application.Delivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a card goes on to.
///
/// @param branch a branch of the bank, or `mail` for its mail room
public record RedirectionRequest(
        @Schema(examples = "350206-02") @NotNull @Pattern(regexp = "\\d{6}-\\d{2}|" + Delivery.MAIL_ROOM)
        String branch) {}

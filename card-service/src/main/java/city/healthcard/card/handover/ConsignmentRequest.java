package city.healthcard.card.handover;

import city.healthcard.card.application.Delivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which cards of a batch go where.
///
/// @param branch a branch of the bank, or `mail` for its mail room
public record ConsignmentRequest(
        @NotNull UUID batch,

        @Schema(examples = "350203-01") @NotNull @Pattern(regexp = "\\d{6}-\\d{2}|" + Delivery.MAIL_ROOM)
        String branch) {}

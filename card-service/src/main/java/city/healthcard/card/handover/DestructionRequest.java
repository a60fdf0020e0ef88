package city.healthcard.card.handover;

import city.healthcard.card.distribution.DestructionGround;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a card is to be destroyed.
public record DestructionRequest(
        @Schema(examples = "unclaimed") @NotNull @Pattern(regexp = "unclaimed|undeliverable|damaged|not-wanted")
        String ground) {

    DestructionGround of() {
        return DestructionGround.valueOf(ground.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

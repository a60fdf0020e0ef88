package city.healthcard.card.handover;

import city.healthcard.card.distribution.MailReturnReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the mail has brought a card back.
public record MailReturnRequest(
        @Schema(examples = "not-fetched") @NotNull @Pattern(regexp = "unknown-at-address|not-fetched|refused|damaged")
        String reason) {

    MailReturnReason of() {
        return MailReturnReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

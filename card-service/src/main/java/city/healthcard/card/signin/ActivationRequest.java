package city.healthcard.card.signin;

import city.healthcard.card.intake.DocumentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A holder who puts a card to use. One of the two numbers is needed.
///
/// @param activationCode from the letter that came with the card
/// @param password the holder's own choice
public record ActivationRequest(
        @Size(max = 40) @Nullable String applicationNumber,
        @Size(max = 40) @Nullable String cardNumber,
        @NotNull @Valid DocumentRequest document,
        @NotBlank @Size(max = 20) String activationCode,
        @NotBlank @Size(max = 400) String password) {

    /// Never what was typed.
    @Override
    public String toString() {
        return "ActivationRequest";
    }
}

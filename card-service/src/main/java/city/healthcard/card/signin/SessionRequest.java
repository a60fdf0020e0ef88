package city.healthcard.card.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Card number and password, and a one-time code when one is asked for.
public record SessionRequest(
        @NotBlank @Size(max = 40) String cardNumber,
        @NotBlank @Size(max = 400) String password,
        @Size(max = 12) @Nullable String code) {

    /// Never what was typed.
    @Override
    public String toString() {
        return "SessionRequest";
    }
}

package city.healthcard.payment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How somebody wants to pay.
///
/// @param channel the payment channel, such as `simulated`
@Schema(description = "How somebody wants to pay")
public record PaymentRequest(@NotBlank @Size(max = 40) String channel) {}

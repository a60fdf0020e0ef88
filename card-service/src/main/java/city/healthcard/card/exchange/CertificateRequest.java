package city.healthcard.card.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A partner's certificate.
///
/// @param certificate X.509 in PEM form
public record CertificateRequest(
        @NotBlank @Size(max = 8_000) String certificate) {}

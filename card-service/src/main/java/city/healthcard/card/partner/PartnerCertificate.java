package city.healthcard.card.partner;

import java.time.LocalDate;

/// A certificate by which a partner signs, and for which we encrypt.
///
/// @param fingerprint SHA-256 of its DER encoding, 64 hexadecimal digits
/// @param der its DER encoding (X.509), in Base64
/// @param validFrom the first day
/// @param validUntil the last day
public record PartnerCertificate(String fingerprint, String der, LocalDate validFrom, LocalDate validUntil) {

    /// Whether it is good on a day.
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}

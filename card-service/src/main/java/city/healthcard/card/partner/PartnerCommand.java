package city.healthcard.card.partner;

import java.time.LocalDate;

/// What is asked about a partner's certificates. `by` is who answers for it, as a pseudonym.
public sealed interface PartnerCommand {

    /// Trust this one too.
    record RegisterCertificate(Partner partner, PartnerCertificate certificate, String by, LocalDate on)
            implements PartnerCommand {}

    /// Trust this one no longer.
    record WithdrawCertificate(Partner partner, String fingerprint, String by, LocalDate on)
            implements PartnerCommand {}
}

package city.healthcard.card.partner;

import city.healthcard.contracts.WireType;
import java.time.LocalDate;

/// What happened to a partner's certificates.
public sealed interface PartnerEvent {

    /// Files signed with it are taken from now on.
    @WireType("card/partner-certificate-registered/1")
    record CertificateRegistered(Partner partner, PartnerCertificate certificate, String by, LocalDate registeredOn)
            implements PartnerEvent {}

    /// Files signed with it are taken no longer.
    @WireType("card/partner-certificate-withdrawn/1")
    record CertificateWithdrawn(Partner partner, String fingerprint, String by, LocalDate withdrawnOn)
            implements PartnerEvent {}
}

package city.healthcard.card.partner;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.partner.PartnerCommand.RegisterCertificate;
import city.healthcard.card.partner.PartnerCommand.WithdrawCertificate;
import city.healthcard.card.partner.PartnerEvent.CertificateRegistered;
import city.healthcard.card.partner.PartnerEvent.CertificateWithdrawn;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.List;
import java.util.Set;

/// A certificate is trusted from when it is registered until its last day, unless it is withdrawn: then
/// never again.
public final class PartnerDecider implements Decider<PartnerCommand, Certificates, PartnerEvent, PartnerRefusal> {

    @Override
    public Certificates initial() {
        return new Certificates(List.of(), Set.of());
    }

    @Override
    public Decision<PartnerEvent, PartnerRefusal> decide(PartnerCommand command, Certificates certificates) {
        return switch (command) {
            case RegisterCertificate register -> register(register, certificates);
            case WithdrawCertificate withdraw -> withdraw(withdraw, certificates);
        };
    }

    private static Decision<PartnerEvent, PartnerRefusal> register(RegisterCertificate it, Certificates known) {
        var fingerprint = it.certificate().fingerprint();
        if (known.withdrawn().contains(fingerprint)) {
            return reject(PartnerRefusal.CERTIFICATE_WITHDRAWN);
        }
        if (it.on().isAfter(it.certificate().validUntil())) {
            return reject(PartnerRefusal.CERTIFICATE_OVER);
        }
        return known.knows(fingerprint)
                ? nothing()
                : accept(new CertificateRegistered(it.partner(), it.certificate(), it.by(), it.on()));
    }

    private static Decision<PartnerEvent, PartnerRefusal> withdraw(WithdrawCertificate it, Certificates known) {
        if (!known.knows(it.fingerprint())) {
            return reject(PartnerRefusal.UNKNOWN_CERTIFICATE);
        }
        return known.withdrawn().contains(it.fingerprint())
                ? nothing()
                : accept(new CertificateWithdrawn(it.partner(), it.fingerprint(), it.by(), it.on()));
    }

    @Override
    public Certificates evolve(Certificates certificates, PartnerEvent event) {
        return switch (event) {
            case CertificateRegistered it
            when !certificates.knows(it.certificate().fingerprint()) -> certificates.with(it.certificate());
            case CertificateWithdrawn it
            when certificates.knows(it.fingerprint()) -> certificates.without(it.fingerprint());
            case CertificateRegistered _, CertificateWithdrawn _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}

package city.healthcard.card.exchange;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.partner.PartnerCertificate;
import city.healthcard.card.partner.PartnerCommand.RegisterCertificate;
import city.healthcard.card.partner.PartnerCommand.WithdrawCertificate;
import city.healthcard.card.partner.PartnerRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/// Knows by which certificates partners sign, and for which we encrypt.
@Singleton
public class Partners {

    private static final int RSA_BITS_MIN = 2048;
    private static final int CURVE_BITS_MIN = 256;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Hearts hearts;
    private final CityCalendar calendar;

    Partners(Hearts hearts, CityCalendar calendar) {
        this.hearts = hearts;
        this.calendar = calendar;
    }

    /// Trusts a certificate from now on.
    Uni<PartnerCertificate> register(Partner partner, String pem, String by, CommandId cause) {
        var certificate = described(read(pem));
        return hearts.ask(partner, new RegisterCertificate(partner, certificate, by, calendar.today()), cause)
                .map(Settled::done)
                .replaceWith(certificate);
    }

    /// Trusts a certificate no longer.
    Uni<Void> withdraw(Partner partner, String fingerprint, String by, CommandId cause) {
        return hearts.ask(partner, new WithdrawCertificate(partner, fingerprint, by, calendar.today()), cause)
                .map(Settled::done)
                .replaceWithVoid();
    }

    /// Whose signature is taken today.
    public Uni<List<X509Certificate>> trusted(Partner partner) {
        return hearts.stateOf(partner)
                .map(known -> known.trustedOn(calendar.today()).stream()
                        .map(Partners::opened)
                        .toList());
    }

    /// All by which the partner ever signed, those withdrawn too: for what was taken when they were trusted.
    public Uni<List<X509Certificate>> known(Partner partner) {
        return hearts.stateOf(partner)
                .map(known -> known.all().stream().map(Partners::opened).toList());
    }

    /// For whom we encrypt today; leaves with a problem when the partner has registered nothing.
    public Uni<X509Certificate> recipient(Partner partner) {
        return hearts.stateOf(partner)
                .map(known -> known.newestOn(calendar.today()).map(Partners::opened))
                .map(found -> found.orElseThrow(
                        () -> RefusalProblems.of(PartnerRefusal.NO_CERTIFICATE).exception()));
    }

    private static X509Certificate read(String pem) {
        try {
            var certificate = certificate(pem.getBytes(StandardCharsets.UTF_8));
            if (isStrong(certificate)) {
                return certificate;
            }
        } catch (GeneralSecurityException unreadable) {
            // said below
        }
        throw RequestProblems.invalid()
                .at(
                        "/certificate",
                        "请提供 PEM 格式的 X.509 证书：RSA 2048 位以上或 256 位以上椭圆曲线。",
                        "Give an X.509 certificate in PEM form: RSA of 2048 bits or a curve of 256 bits at least.")
                .exception();
    }

    private static boolean isStrong(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS_MIN;
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() >= CURVE_BITS_MIN;
            default -> false;
        };
    }

    private static PartnerCertificate described(X509Certificate certificate) {
        try {
            var der = certificate.getEncoded();
            return new PartnerCertificate(
                    FileHash.of(der),
                    Base64.getEncoder().encodeToString(der),
                    dayOf(certificate.getNotBefore()),
                    dayOf(certificate.getNotAfter()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LocalDate dayOf(Date date) {
        return LocalDate.ofInstant(date.toInstant(), SHANGHAI);
    }

    private static X509Certificate opened(PartnerCertificate certificate) {
        try {
            return certificate(Base64.getDecoder().decode(certificate.der()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a registered certificate cannot be read", impossible);
        }
    }

    private static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}

package city.healthcard.card.partner;

import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.partner.PartnerCommand.RegisterCertificate;
import city.healthcard.card.partner.PartnerCommand.WithdrawCertificate;
import city.healthcard.card.partner.PartnerEvent.CertificateRegistered;
import city.healthcard.card.partner.PartnerEvent.CertificateWithdrawn;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnerDeciderTest {

    private static final PartnerCertificate OLD =
            new PartnerCertificate("a".repeat(64), "AA==", TODAY.minusYears(1), TODAY);
    private static final PartnerCertificate NEW =
            new PartnerCertificate("b".repeat(64), "AQ==", TODAY, TODAY.plusYears(1));
    private static final PartnerEvent REGISTERED = new CertificateRegistered(Partner.BANK, OLD, "bureau", TODAY);
    private static final PartnerEvent RENEWED = new CertificateRegistered(Partner.BANK, NEW, "bureau", TODAY);
    private static final PartnerEvent WITHDRAWN =
            new CertificateWithdrawn(Partner.BANK, OLD.fingerprint(), "bureau", TODAY);

    @Test
    void a_certificate_is_registered_once() {
        bank().when(register(OLD)).then(REGISTERED).when(register(OLD)).thenNothing();
    }

    @Test
    void a_certificate_whose_last_day_has_passed_is_not_registered() {
        bank().when(new RegisterCertificate(Partner.BANK, OLD, "bureau", TODAY.plusDays(1)))
                .thenRefused(PartnerRefusal.CERTIFICATE_OVER);
    }

    @Test
    void a_withdrawn_certificate_is_never_trusted_again() {
        bank(REGISTERED)
                .when(withdraw(OLD))
                .then(WITHDRAWN)
                .when(withdraw(OLD))
                .thenNothing()
                .when(register(OLD))
                .thenRefused(PartnerRefusal.CERTIFICATE_WITHDRAWN);
        bank().when(withdraw(OLD)).thenRefused(PartnerRefusal.UNKNOWN_CERTIFICATE);
    }

    @Test
    void while_a_partner_changes_over_both_are_trusted_and_the_new_one_is_encrypted_for() {
        var known = new PartnerDecider().fold(List.of(REGISTERED, RENEWED));
        assertThat(known.trustedOn(TODAY)).containsExactly(OLD, NEW);
        assertThat(known.newestOn(TODAY)).contains(NEW);
        assertThat(known.trustedOn(TODAY.plusDays(1))).containsExactly(NEW);
        assertThat(known.newestOn(TODAY.minusDays(1))).contains(OLD);
        assertThat(new PartnerDecider().fold(List.of(REGISTERED, WITHDRAWN)).newestOn(TODAY))
                .isEmpty();
    }

    private static Scenario<PartnerCommand, Certificates, PartnerEvent, PartnerRefusal> bank(PartnerEvent... history) {
        return Scenario.of(new PartnerDecider()).given(history);
    }

    private static RegisterCertificate register(PartnerCertificate certificate) {
        return new RegisterCertificate(Partner.BANK, certificate, "bureau", TODAY);
    }

    private static WithdrawCertificate withdraw(PartnerCertificate certificate) {
        return new WithdrawCertificate(Partner.BANK, certificate.fingerprint(), "bureau", TODAY);
    }
}

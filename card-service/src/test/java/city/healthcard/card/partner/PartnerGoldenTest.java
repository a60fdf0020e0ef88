package city.healthcard.card.partner;

import static city.healthcard.card.People.TODAY;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class PartnerGoldenTest extends GoldenEvents<PartnerEvent> {

    private static final String FINGERPRINT = "ab".repeat(32);

    PartnerGoldenTest() {
        super(
                StoredTypes.PARTNER,
                List.of(
                        new PartnerEvent.CertificateRegistered(
                                Partner.CARD_MAKER,
                                new PartnerCertificate(FINGERPRINT, "MIIB", TODAY, TODAY.plusYears(2)),
                                "bureau",
                                TODAY),
                        new PartnerEvent.CertificateWithdrawn(Partner.CARD_MAKER, FINGERPRINT, "bureau", TODAY)));
    }
}

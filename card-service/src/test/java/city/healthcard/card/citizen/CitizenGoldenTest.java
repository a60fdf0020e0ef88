package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.child;
import static city.healthcard.card.People.guardian;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.identity.Validity;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

class CitizenGoldenTest extends GoldenEvents<CitizenEvent> {

    private static final CitizenId SURVIVOR = new CitizenId(new UUID(1, 2));

    CitizenGoldenTest() {
        super(
                StoredTypes.CITIZEN,
                List.of(
                        new CitizenEvent.CitizenRegistered(CITIZEN, child(), guardian(), TODAY),
                        new CitizenEvent.CitizenCorrected(CITIZEN, adult(), null),
                        new CitizenEvent.CitizenApplied(CITIZEN, APPLICATION),
                        new CitizenEvent.CitizenApplicationClosed(CITIZEN, APPLICATION),
                        new CitizenEvent.CitizenCardTaken(CITIZEN, APPLICATION, CARD),
                        new CitizenEvent.CitizenCardGivenUp(CITIZEN, CARD),
                        new CitizenEvent.CitizenDocumentLinked(CITIZEN, original("L898902C3"), "旧护照", TODAY),
                        new CitizenEvent.CitizenDocumentUnlinked(
                                CITIZEN, original("L898902C3").document(), "录错", TODAY),
                        new CitizenEvent.CitizenDocumentRenewed(
                                CITIZEN, original("L898902C3").document(), original("C01X00T47"), "旧护照", TODAY),
                        new CitizenEvent.CitizenOriginalSeen(CITIZEN, original("L898902C3")),
                        new CitizenEvent.CitizenBornTo(
                                CITIZEN, original("L898902C3").document()),
                        new CitizenEvent.CitizenGuardianshipSet(
                                CITIZEN,
                                new Guardianship(GuardianRights.NARROWED, CITIZEN, YearMonth.of(2028, 11), "2026-1"),
                                TODAY),
                        new CitizenEvent.CitizenCorrectionRequested(
                                CITIZEN,
                                new Correction(
                                        new UUID(6, 1),
                                        adult().name(),
                                        Sex.FEMALE,
                                        TODAY,
                                        adult().document(),
                                        "户口簿",
                                        "clerk",
                                        TODAY)),
                        new CitizenEvent.CitizenCorrectionApproved(CITIZEN, new UUID(6, 1), adult(), "auditor", TODAY),
                        new CitizenEvent.CitizenCorrectionRefused(CITIZEN, new UUID(6, 1), "证据不足", "auditor", TODAY),
                        new CitizenEvent.CitizenMergeRequested(CITIZEN, request()),
                        new CitizenEvent.CitizenMergeRefused(
                                CITIZEN, SURVIVOR, new UUID(7, 1), "证据不足", "auditor", TODAY),
                        new CitizenEvent.CitizenMerged(CITIZEN, SURVIVOR, new UUID(7, 1), "auditor", TODAY),
                        new CitizenEvent.CitizenAbsorbed(SURVIVOR, CITIZEN, new UUID(7, 1), CARD, TODAY),
                        new CitizenEvent.CitizenUnmergeRequested(CITIZEN, request()),
                        new CitizenEvent.CitizenUnmergeRefused(
                                CITIZEN, SURVIVOR, new UUID(7, 1), "证据不足", "auditor", TODAY),
                        new CitizenEvent.CitizenUnmerged(CITIZEN, SURVIVOR, new UUID(7, 1), "auditor", TODAY),
                        new CitizenEvent.CitizenSeparated(SURVIVOR, CITIZEN, new UUID(7, 1), CARD, TODAY),
                        new CitizenEvent.CitizenFoundDistinct(CITIZEN, SURVIVOR, "双胞胎", "auditor", TODAY),
                        new CitizenEvent.CitizenEmigrated(CITIZEN, TODAY, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau"),
                        new CitizenEvent.CitizenDied(CITIZEN, TODAY, DeathEvidence.MEDICAL_CERTIFICATE, "bureau"),
                        new CitizenEvent.CitizenErasureRequested(
                                CITIZEN,
                                new ErasureRequest(
                                        new UUID(7, 1),
                                        ErasureGround.CONSENT_WITHDRAWN,
                                        "bureau",
                                        TODAY,
                                        TODAY.plusDays(7),
                                        "2026-1")),
                        new CitizenEvent.CitizenErasureRefused(
                                CITIZEN, new UUID(7, 1), KeepingGround.NOT_SETTLED, "auditor", TODAY),
                        new CitizenEvent.CitizenHoldPlaced(
                                CITIZEN, new LegalHold(new UUID(8, 1), HoldGround.JUDICIAL, "bureau", TODAY)),
                        new CitizenEvent.CitizenHoldLifted(CITIZEN, new UUID(8, 1), "bureau", TODAY),
                        new CitizenEvent.CitizenErased(
                                CITIZEN,
                                List.of(APPLICATION),
                                new ErasureApproval(
                                        new UUID(7, 1),
                                        ErasureGround.CONSENT_WITHDRAWN,
                                        "bureau",
                                        "auditor",
                                        TODAY,
                                        "2026-1"))));
    }

    private static MergeRequest request() {
        return new MergeRequest(new UUID(7, 1), SURVIVOR, "一人两份登记", "户口簿", "clerk", TODAY);
    }

    private static Original original(String number) {
        return new Original(
                new IdentityDocument(DocumentType.PASSPORT, number, "D"),
                new Validity(TODAY.minusYears(1), TODAY.plusYears(9)),
                new Sighting("clerk", "35020001", TODAY));
    }
}

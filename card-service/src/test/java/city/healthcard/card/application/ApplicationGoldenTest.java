package city.healthcard.card.application;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.DESK;
import static city.healthcard.card.People.NUMBER;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.child;
import static city.healthcard.card.People.form;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.insuredForm;

import city.healthcard.card.identity.Discrepancy;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class ApplicationGoldenTest extends GoldenEvents<ApplicationEvent> {

    ApplicationGoldenTest() {
        super(
                StoredTypes.APPLICATION,
                List.of(
                        new ApplicationEvent.ApplicationSubmitted(
                                APPLICATION,
                                CITIZEN,
                                NUMBER,
                                form(child(), guardian()),
                                DESK,
                                TODAY,
                                List.of(Discrepancy.BIRTH_DATE, Discrepancy.SEX),
                                "2026-1"),
                        new ApplicationEvent.ApplicationReissueSubmitted(
                                APPLICATION, CITIZEN, NUMBER, form(child(), guardian()), DESK, CARD, TODAY, "2026-1"),
                        new ApplicationEvent.ApplicationAbandoned(APPLICATION, CITIZEN),
                        new ApplicationEvent.ApplicationCorrected(
                                APPLICATION, CITIZEN, 2, insuredForm(), DESK, TODAY, List.of(), "2026-1"),
                        new ApplicationEvent.ApplicationPictureAttached(
                                APPLICATION,
                                CITIZEN,
                                new Attachment(
                                        Attachment.Kind.PHOTO, "ab".repeat(32), new UUID(9, 1), "image/jpeg", 123_456),
                                TODAY),
                        new ApplicationEvent.ApplicationFirstApproved(APPLICATION, CITIZEN, 1),
                        new ApplicationEvent.ApplicationDepositSettled(APPLICATION, CITIZEN, false),
                        new ApplicationEvent.ApplicationFinanceApproved(APPLICATION, CITIZEN, 1),
                        new ApplicationEvent.ApplicationReturned(APPLICATION, CITIZEN, 1),
                        new ApplicationEvent.ApplicationRejected(APPLICATION, CITIZEN, 1),
                        new ApplicationEvent.ApplicationWithdrawn(APPLICATION, CITIZEN),
                        new ApplicationEvent.ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD),
                        new ApplicationEvent.ApplicationCardArrived(APPLICATION, CITIZEN, CARD),
                        new ApplicationEvent.ApplicationLeftProduction(APPLICATION, CITIZEN, BATCH, CARD),
                        new ApplicationEvent.ApplicationFulfilled(APPLICATION, CITIZEN, CARD, TODAY)));
    }
}

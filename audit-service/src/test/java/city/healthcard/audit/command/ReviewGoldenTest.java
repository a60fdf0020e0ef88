package city.healthcard.audit.command;

import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Deadline;
import city.healthcard.audit.review.Filing;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.audit.review.Settlement;
import city.healthcard.audit.review.Stage;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ReviewGoldenTest extends GoldenEvents<ReviewEvent> {

    private static final Filing FILING = new Filing(
            new ApplicationId(UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e")),
            new CitizenId(UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01")),
            2);
    private static final StaffId STAFF = new StaffId("a-pseudonym");
    private static final String POLICY = "2026-1";
    private static final Instant UNTIL = Instant.parse("2026-11-23T05:00:00Z");
    private static final List<Reason> REASONS = List.of(Reason.DOCUMENT_EXPIRED, Reason.OTHER);

    ReviewGoldenTest() {
        super(
                StoredEvents.REVIEWS,
                List.of(
                        new ReviewOpened(
                                FILING,
                                true,
                                "35020001",
                                "350203",
                                true,
                                LocalDate.of(2026, 11, 23),
                                Optional.of(new Deadline(LocalDate.of(2026, 11, 26), POLICY))),
                        new ReviewClaimed(FILING, Stage.REGISTRATION, STAFF, UNTIL, POLICY),
                        new ReviewAssigned(FILING, Stage.FINANCE, new StaffId("another"), STAFF, UNTIL, POLICY),
                        new ReviewReleased(FILING, STAFF),
                        new RegistrationApproved(FILING, STAFF, POLICY),
                        new DepositSettled(
                                FILING, Settlement.PAID, Optional.of(new Deadline(LocalDate.of(2026, 11, 25), POLICY))),
                        new FinanceApproved(FILING, STAFF, POLICY),
                        new ApplicationReturned(FILING, Stage.FINANCE, STAFF, REASONS, POLICY),
                        new ApplicationRejected(FILING, Stage.REGISTRATION, STAFF, REASONS, POLICY),
                        new NoteWritten(FILING, Stage.REGISTRATION, STAFF, "请补充照片"),
                        new ReviewWithdrawn(FILING)));
    }
}

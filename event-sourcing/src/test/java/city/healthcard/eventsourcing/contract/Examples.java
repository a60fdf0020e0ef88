package city.healthcard.eventsourcing.contract;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.audit.AuditContract.AccessCaseClosed;
import city.healthcard.contracts.audit.AuditContract.ApplicationRejected;
import city.healthcard.contracts.audit.AuditContract.ApplicationReturned;
import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.contracts.audit.AuditContract.InstitutionSuspended;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.contracts.card.CardContract.ApplicationWithdrawn;
import city.healthcard.contracts.card.CardContract.CardActivated;
import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardDelivered;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardRecognised;
import city.healthcard.contracts.card.CardContract.CardReturned;
import city.healthcard.contracts.card.CardContract.CardTermSet;
import city.healthcard.contracts.card.CardContract.CardUnblocked;
import city.healthcard.contracts.card.CardContract.CardUsed;
import city.healthcard.contracts.card.CardContract.CitizenDeceased;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.card.CardContract.CoverageEnded;
import city.healthcard.contracts.card.CardContract.CoverageEstablished;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.contracts.payment.PaymentContract.DepositDue;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.contracts.payment.PaymentContract.DepositRefunded;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.contracts.payment.PaymentContract.PaymentCaptured;
import city.healthcard.contracts.payment.PaymentContract.PaymentFailed;
import city.healthcard.contracts.payment.PaymentContract.PaymentRefunded;
import city.healthcard.contracts.records.RecordsContract.AccessAlerted;
import city.healthcard.contracts.records.RecordsContract.AccessQuestioned;
import city.healthcard.contracts.records.RecordsContract.BreakGlassReviewed;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.GlassBroken;
import city.healthcard.contracts.records.RecordsContract.ReaderTold;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
import city.healthcard.contracts.records.RecordsContract.ReportReady;
import city.healthcard.contracts.records.RecordsContract.VisitAmended;
import city.healthcard.contracts.records.RecordsContract.VisitRecorded;
import city.healthcard.contracts.records.RecordsContract.VisitWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One of every contract, as its consumers may meet it.
final class Examples {

    private static final UUID CITIZEN = UUID.fromString("c1712e00-0000-4000-8000-000000000001");
    private static final UUID GUARDIAN = UUID.fromString("c1712e00-0000-4000-8000-000000000009");
    private static final UUID APPLICATION = UUID.fromString("a9911ca7-0000-4000-8000-000000000002");
    private static final UUID CARD = UUID.fromString("ca4d0000-0000-4000-8000-000000000003");
    private static final UUID DEPOSIT = UUID.fromString("de905170-0000-4000-8000-000000000004");
    private static final UUID PAYMENT = UUID.fromString("9a700000-0000-4000-8000-000000000008");
    private static final UUID REFUND = UUID.fromString("4ef00000-0000-4000-8000-000000000009");
    private static final UUID VISIT = UUID.fromString("71517000-0000-8000-8000-000000000005");
    private static final UUID READING = UUID.fromString("4ead0000-0000-4000-8000-000000000006");
    private static final UUID ALERT = UUID.fromString("a1e27000-0000-8000-8000-000000000012");
    private static final UUID QUESTION = UUID.fromString("9ae50000-0000-4000-8000-000000000008");
    private static final UUID BREAK_GLASS = UUID.fromString("b6ea0000-0000-4000-8000-000000000007");
    private static final UUID INSTITUTION = UUID.fromString("1257170c-0000-8000-8000-000000000007");
    private static final UUID SCAN = UUID.fromString("5ca40000-0000-4000-8000-00000000000a");
    private static final UUID SURVIVOR = UUID.fromString("c1712e00-0000-4000-8000-00000000000b");
    private static final UUID MERGE = UUID.fromString("3e46e000-0000-4000-8000-00000000000c");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long TEN_YUAN = 1_000;

    static final List<Contract> ALL = List.of(
            new ApplicationSubmitted(CITIZEN, APPLICATION, 1, false, "35020001", "350203", false, DAY),
            new ApplicationWithdrawn(CITIZEN, APPLICATION),
            new CardIssued(CITIZEN, CARD, APPLICATION, "0f".repeat(32), LocalDate.of(2036, 11, 22)),
            new CardRecognised(CITIZEN, CARD, "temporary", "0f".repeat(32), LocalDate.of(2026, 12, 6)),
            new CardTermSet(CITIZEN, CARD, LocalDate.of(2026, 12, 20)),
            new CardDelivered(CITIZEN, CARD, DAY),
            new CardActivated(CITIZEN, CARD),
            new CardBlocked(CITIZEN, CARD),
            new CardUnblocked(CITIZEN, CARD),
            new CardReturned(CITIZEN, CARD, DAY),
            new CoverageEstablished(CITIZEN, DAY),
            new CoverageEnded(CITIZEN, DAY),
            new CardUsed(
                    CITIZEN,
                    CARD,
                    SCAN,
                    "accepted",
                    "010101",
                    "desk-3",
                    "desk",
                    "35020001",
                    Instant.parse("2026-11-23T01:30:00Z"),
                    false),
            new GuardianshipSet(CITIZEN, GUARDIAN, "narrowed", DAY),
            new CitizenMerged(CITIZEN, SURVIVOR, MERGE, DAY),
            new CitizenUnmerged(CITIZEN, SURVIVOR, MERGE, DAY),
            new CitizenDeceased(CITIZEN, DAY),
            new CitizenErased(CITIZEN),
            new RegistrationApproved(CITIZEN, APPLICATION, 1),
            new FinanceApproved(CITIZEN, APPLICATION, 1),
            new ApplicationReturned(CITIZEN, APPLICATION, 1),
            new ApplicationRejected(CITIZEN, APPLICATION, 1),
            new InstitutionDesignated(INSTITUTION, "35020001", "鹭江医院", "Lujiang Hospital", "350203"),
            new InstitutionSuspended(INSTITUTION, "35020001"),
            new AccessCaseClosed(CITIZEN, QUESTION, READING, "unjustified", Instant.parse("2026-11-25T08:00:00Z")),
            new DepositDue(CITIZEN, APPLICATION, DEPOSIT, TEN_YUAN),
            new DepositWaived(CITIZEN, APPLICATION, DEPOSIT),
            new DepositPaid(CITIZEN, APPLICATION, DEPOSIT, TEN_YUAN),
            new DepositRefunded(CITIZEN, APPLICATION, DEPOSIT, TEN_YUAN),
            new PaymentCaptured(CITIZEN, PAYMENT, APPLICATION, TEN_YUAN),
            new PaymentFailed(CITIZEN, PAYMENT, APPLICATION),
            new PaymentRefunded(CITIZEN, PAYMENT, REFUND, APPLICATION, TEN_YUAN),
            new VisitRecorded(CITIZEN, VISIT, "35020001", DAY, 12_650),
            new VisitAmended(CITIZEN, VISIT, 2, "35020001", DAY, 12_650),
            new ReportReady(CITIZEN, VISIT, "35020001", 2, 1, 0, Instant.parse("2026-11-24T08:00:00Z")),
            new VisitWithdrawn(CITIZEN, VISIT, "35020001"),
            new FileRead(
                    CITIZEN,
                    READING,
                    "his-35020001",
                    "institution",
                    "35020001",
                    "TREAT",
                    Instant.parse("2026-11-23T01:30:00Z")),
            new ReadingRefused(
                    CITIZEN,
                    READING,
                    "his-35020002",
                    "institution",
                    "35020002",
                    "TREAT",
                    "file.not-entitled",
                    Instant.parse("2026-11-23T01:30:00Z")),
            new AccessQuestioned(
                    CITIZEN,
                    QUESTION,
                    READING,
                    "his-35020002",
                    "institution",
                    "35020002",
                    "TREAT",
                    "file.not-entitled",
                    Instant.parse("2026-11-23T01:30:00Z"),
                    "not-treated",
                    Instant.parse("2026-11-24T08:00:00Z")),
            new ReaderTold(
                    CITIZEN,
                    VISIT,
                    "his-35020001",
                    "institution",
                    "35020001",
                    "amended",
                    Instant.parse("2026-11-23T01:30:00Z"),
                    Instant.parse("2026-11-24T08:00:00Z")),
            new AccessAlerted(
                    CITIZEN,
                    ALERT,
                    "new-institution",
                    READING,
                    "institution",
                    "35020002",
                    Instant.parse("2026-11-23T01:30:00Z")),
            new GlassBroken(
                    CITIZEN,
                    BREAK_GLASS,
                    "35020001",
                    "clerk-7",
                    "unconscious",
                    Instant.parse("2026-11-23T01:30:00Z"),
                    Instant.parse("2026-11-23T05:30:00Z")),
            new BreakGlassReviewed(
                    CITIZEN, BREAK_GLASS, "35020001", "bureau-3", "justified", Instant.parse("2026-11-24T01:30:00Z")));

    private Examples() {}
}

package city.healthcard.payment.command;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CitizenInsured;
import city.healthcard.payment.deposit.DepositEvent.CitizenUninsured;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.DepositEvent.PaymentAbandoned;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.deposit.DepositId;
import city.healthcard.payment.deposit.Waiver;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.Ending;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class DepositGoldenTest extends GoldenEvents<DepositEvent> {

    private static final CitizenId CITIZEN = new CitizenId(UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01"));
    private static final ApplicationId APPLICATION =
            new ApplicationId(UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e"));
    private static final DepositId DEPOSIT = new DepositId(UUID.fromString("1c8f2d63-0b65-4d1f-8a6d-2e3c4b5d6f70"));
    private static final PaymentId PAYMENT = new PaymentId(UUID.fromString("2d903e74-1c76-4e20-9b7e-3f4d5c6e7081"));
    private static final Fen TEN_YUAN = new Fen(1000);

    DepositGoldenTest() {
        super(
                StoredEvents.DEPOSITS,
                List.of(
                        new CitizenInsured(CITIZEN, LocalDate.of(2026, 11, 23)),
                        new CitizenUninsured(CITIZEN, LocalDate.of(2028, 11, 23)),
                        new CoverageNoted(CITIZEN, APPLICATION, 1, true, "35020001"),
                        new DemandDeferred(CITIZEN, APPLICATION, 1),
                        new DepositDemanded(CITIZEN, APPLICATION, 1, DEPOSIT, TEN_YUAN, "2008-1"),
                        new DepositWaived(CITIZEN, APPLICATION, 1, DEPOSIT, Waiver.INSURED, "2008-1"),
                        new DepositConfirmed(CITIZEN, APPLICATION, 2, DEPOSIT, TEN_YUAN),
                        new PaymentStarted(CITIZEN, APPLICATION, DEPOSIT, PAYMENT),
                        new PaymentAbandoned(CITIZEN, APPLICATION, DEPOSIT, PAYMENT),
                        new DepositPaid(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN),
                        new DepositCancelled(CITIZEN, APPLICATION, DEPOSIT),
                        new ApplicationClosed(CITIZEN, APPLICATION, Ending.WITHDRAWN),
                        new DepositReleased(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN),
                        new DepositRefunded(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN)));
    }
}

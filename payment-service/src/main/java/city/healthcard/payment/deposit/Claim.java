package city.healthcard.payment.deposit;

import city.healthcard.payment.money.Fen;
import city.healthcard.payment.party.ApplicationId;

/// A deposit that is owed or was paid, and the application it was asked for.
public record Claim(DepositId deposit, ApplicationId application, Fen amount) {}

package city.healthcard.payment.order;

import city.healthcard.payment.money.Fen;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;

/// What is to be paid, by whom, through what.
///
/// @param application whose deposit it pays
/// @param channel the name of the payment channel, such as `simulated`
public record PaymentOrder(
        PaymentId payment, CitizenId citizen, ApplicationId application, Fen amount, String channel) {}

package city.healthcard.payment.order;

import city.healthcard.payment.money.Fen;

/// A part of a payment that goes back, and how far it has come.
public record Refund(Fen amount, Progress progress) {

    /// How far a refund has come.
    public enum Progress {
        /// The channel has been or will be asked.
        OPEN,
        /// It went back.
        DONE,
        /// It could not go back.
        FAILED
    }
}

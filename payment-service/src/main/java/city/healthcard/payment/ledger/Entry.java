package city.healthcard.payment.ledger;

import city.healthcard.payment.money.Fen;
import java.util.List;

/// One entry of the ledger. Its debits and credits are equal, or it cannot be made.
public record Entry(List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
        var balance = lines.stream().mapToLong(Line::signed).reduce(0, Math::addExact);
        if (lines.isEmpty() || balance != 0) {
            throw new IllegalArgumentException("an entry balances; this one is off by " + balance);
        }
    }

    /// What one account is debited or credited with.
    public record Line(Account account, Side side, Fen amount) {

        /// The amount in fen; a debit counts above and a credit below zero.
        public long signed() {
            return side == Side.DEBIT ? amount.value() : -amount.value();
        }
    }

    /// Left or right.
    public enum Side {
        DEBIT,
        CREDIT
    }

    /// Moves an amount: `debit` is debited and `credit` is credited with it.
    static Entry of(Account debit, Account credit, Fen amount) {
        return new Entry(List.of(new Line(debit, Side.DEBIT, amount), new Line(credit, Side.CREDIT, amount)));
    }
}

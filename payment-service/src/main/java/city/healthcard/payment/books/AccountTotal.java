package city.healthcard.payment.books;

import city.healthcard.payment.ledger.Account;
import city.healthcard.payment.ledger.Entry.Line;

/// What an account adds up to, in fen.
public record AccountTotal(Account account, long debitFen, long creditFen) {

    /// An account nothing was posted to.
    static AccountTotal of(Account account) {
        return new AccountTotal(account, 0, 0);
    }

    AccountTotal plus(Line line) {
        var fen = line.amount().value();
        return switch (line.side()) {
            case DEBIT -> new AccountTotal(account, Math.addExact(debitFen, fen), creditFen);
            case CREDIT -> new AccountTotal(account, debitFen, Math.addExact(creditFen, fen));
        };
    }

    /// Debits less credits.
    public long balanceFen() {
        return debitFen - creditFen;
    }
}

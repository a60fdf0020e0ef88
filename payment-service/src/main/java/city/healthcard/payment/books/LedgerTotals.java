package city.healthcard.payment.books;

import city.healthcard.payment.ledger.Account;
import city.healthcard.payment.ledger.Entry;
import java.util.Arrays;
import java.util.List;

/// What the whole ledger adds up to. One document, so that whoever reads it sees every entry whole.
///
/// @param accounts one total for each account, in the order of [Account]
/// @param entries how many entries were posted
public record LedgerTotals(List<AccountTotal> accounts, long entries) {

    /// An empty ledger.
    static final LedgerTotals EMPTY = new LedgerTotals(
            Arrays.stream(Account.values()).map(AccountTotal::of).toList(), 0);

    public LedgerTotals {
        accounts = List.copyOf(accounts);
    }

    /// Whether debits equal credits. Anything else is a fault that stops the presses.
    public boolean balances() {
        return accounts.stream().mapToLong(AccountTotal::balanceFen).sum() == 0;
    }

    LedgerTotals plus(Entry entry) {
        var totals = accounts.stream().map(total -> posted(total, entry)).toList();
        return new LedgerTotals(totals, entries + 1);
    }

    private static AccountTotal posted(AccountTotal total, Entry entry) {
        var sum = total;
        for (var line : entry.lines()) {
            if (line.account() == total.account()) {
                sum = sum.plus(line);
            }
        }
        return sum;
    }
}

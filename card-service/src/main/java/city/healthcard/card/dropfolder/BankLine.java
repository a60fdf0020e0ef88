package city.healthcard.card.dropfolder;

import city.healthcard.card.exchange.FaultyFile;
import city.healthcard.card.exchange.FileFault;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// One line of the bank's report.
///
/// @param number from 1
/// @param act what was done, such as `received`
/// @param documentType of a document shown, as a code of WS 364.3; empty where none was
/// @param word what else the act needs: a tracking number, a reason, a branch
/// @param by who signed at the bank, as the bank calls its people
record BankLine(
        int number,
        String act,
        ConsignmentId consignment,
        CardId card,
        String documentType,
        String document,
        String word,
        String by) {

    /// Those that count a parcel: together they are one receipt.
    static final Set<String> OF_RECEIPT = Set.of("received", "missing", "surplus");

    private static final Set<String> OF_CARD = Set.of(
            "collected", "mailed", "delivered", "returned", "lost", "redirected", "set-aside", "spared", "destroyed");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PERSON = Pattern.compile("[0-9A-Za-z-]{1,32}");

    /// Reads a line; leaves with [FaultyFile] when it is none.
    static BankLine of(int number, List<String> columns) {
        var act = columns.getFirst();
        if ((!OF_RECEIPT.contains(act) && !OF_CARD.contains(act))
                || !ID.matcher(columns.get(1)).matches()
                || !ID.matcher(columns.get(2)).matches()
                || !PERSON.matcher(columns.get(6)).matches()) {
            throw new FaultyFile(FileFault.WRONG_COLUMNS, number + 1);
        }
        return new BankLine(
                number,
                act,
                new ConsignmentId(UUID.fromString(columns.get(1))),
                new CardId(UUID.fromString(columns.get(2))),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                "bank:" + columns.get(6).toUpperCase(Locale.ROOT));
    }

    /// Never whose document.
    @Override
    public String toString() {
        return "BankLine[" + number + ' ' + act + ']';
    }
}

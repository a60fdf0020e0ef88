package city.healthcard.card.exchange;

import java.util.Arrays;
import java.util.Optional;

/// What a file is about, and how many columns its lines have after their number.
public enum FileKind {
    /// To the maker: serial number, card number, name, last day, destination.
    CARD_ORDER("card-order", 5),
    /// From the maker: serial number, `made`, `spoiled` or `missing`.
    CARD_RECEIPT("card-receipt", 2),
    /// From the bank: act, consignment, serial number, and what else the act needs.
    BANK_REPORT("bank-report", 7),
    /// To a partner: what became of each line of a file, or in which line it is at fault.
    RESULT("result", 4);

    private final String code;
    private final int columns;

    FileKind(String code, int columns) {
        this.code = code;
        this.columns = columns;
    }

    /// Its name in the header.
    public String code() {
        return code;
    }

    /// How many columns a line has.
    public int columns() {
        return columns;
    }

    /// The kind of a name, if there is one.
    public static Optional<FileKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}

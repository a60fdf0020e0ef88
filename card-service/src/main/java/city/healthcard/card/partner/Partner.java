package city.healthcard.card.partner;

import java.util.Arrays;
import java.util.Optional;

/// A house that has a part in getting a card to its holder.
public enum Partner {
    /// Makes cards.
    CARD_MAKER("card-maker"),
    /// Hands them out.
    BANK("bank");

    private final String code;

    Partner(String code) {
        this.code = code;
    }

    /// Its name in addresses, files and folders.
    public String code() {
        return code;
    }

    /// The partner of a name, if there is one.
    public static Optional<Partner> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}

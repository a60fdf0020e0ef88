package city.healthcard.audit.accesscase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of looking into an access.
public enum Finding {
    /// There was a reason, as of an attempt in vain there may have been.
    JUSTIFIED,
    /// There was none.
    UNJUSTIFIED,
    /// It cannot be told any more.
    UNCLEAR;

    /// The word in requests and contracts, such as `unjustified`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The finding with this word; empty when there is none.
    public static Optional<Finding> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

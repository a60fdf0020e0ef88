package city.healthcard.audit.accessalert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of looking into an alert.
public enum AlertFinding {
    /// It was ordinary work.
    NO_CAUSE,
    /// Somebody goes after it.
    TO_FOLLOW;

    /// The word in requests and answers, such as `no-cause`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The finding with this word; empty when there is none.
    public static Optional<AlertFinding> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

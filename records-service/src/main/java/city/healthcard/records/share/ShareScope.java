package city.healthcard.records.share;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a link shows.
public enum ShareScope {
    /// What matters in an emergency.
    SUMMARY,
    /// The visits of a period.
    PERIOD,
    /// Everything.
    WHOLE;

    /// The word in forms and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope of that word; empty when there is none.
    public static Optional<ShareScope> ofWord(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}

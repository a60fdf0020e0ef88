package city.healthcard.records.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What worries the citizen about an access.
public enum Concern {
    /// I do not know who that is.
    UNKNOWN_READER,
    /// I was not there then.
    NOT_TREATED,
    /// I did not allow it, or no longer.
    NOT_ALLOWED,
    /// Something else, said in words.
    OTHER;

    /// The word in requests and contracts, such as `not-treated`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The concern with this word; empty when there is none.
    public static Optional<Concern> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

package city.healthcard.records.parking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why an institution lets go of a visit that waits.
public enum DropReason {
    /// It was posted again with the right card.
    POSTED_AGAIN,
    /// It should never have been posted.
    ENTERED_IN_ERROR,
    /// The person cannot be found any more.
    PERSON_UNKNOWN;

    /// The word in requests and answers, such as `posted-again`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason with this word; empty when there is none.
    public static Optional<DropReason> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

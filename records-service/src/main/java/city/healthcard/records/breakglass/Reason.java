package city.healthcard.records.breakglass;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why there was no time to ask.
public enum Reason {
    /// Life or lasting health is in danger.
    EMERGENCY,
    /// The patient cannot answer.
    UNCONSCIOUS,
    /// The patient cannot decide, and nobody who may decide can be reached.
    CANNOT_CONSENT,
    /// The law asks for it at once, as with a notifiable disease.
    PUBLIC_HEALTH;

    /// The word in requests and answers, such as `cannot-consent`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason with this word; empty when there is none.
    public static Optional<Reason> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

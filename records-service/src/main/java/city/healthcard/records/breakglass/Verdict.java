package city.healthcard.records.breakglass;

import java.util.Locale;

/// What the reviewer found.
public enum Verdict {
    JUSTIFIED,
    UNJUSTIFIED;

    /// The word in requests and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package city.healthcard.records.copies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which form a copy is.
public enum CopyFormat {
    /// For people.
    PDF("application/pdf", "pdf"),
    /// For systems: a FHIR R4 bundle.
    FHIR("application/fhir+json", "json");

    private final String type;
    private final String ending;

    CopyFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /// The word in addresses and events.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The media type.
    public String type() {
        return type;
    }

    /// How the names of such files end.
    public String ending() {
        return ending;
    }

    /// The format of that word; empty when there is none.
    public static Optional<CopyFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}

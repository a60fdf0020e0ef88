package city.healthcard.audit.institution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// The code of a medical institution in this city: eight digits, the first four those of the city.
public record InstitutionCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{8}");

    /// Whether `text` has the form of a code.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /// The id that stands for the code where a UUID is wanted: always the same, of version 3 (RFC 9562).
    public UUID id() {
        return UUID.nameUUIDFromBytes(("institution/" + value).getBytes(StandardCharsets.UTF_8));
    }
}

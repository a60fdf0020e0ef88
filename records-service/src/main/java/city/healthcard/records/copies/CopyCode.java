package city.healthcard.records.copies;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a copy is known by: sixteen characters of an alphabet without those that look alike. Eighty bits, so that
/// nobody
/// finds one by trying.
final class CopyCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom DICE = new SecureRandom();

    private CopyCode() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// The code somebody has typed, with whatever stands between its groups; empty when it cannot be one.
    static Optional<String> typed(String said) {
        var code = said.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}

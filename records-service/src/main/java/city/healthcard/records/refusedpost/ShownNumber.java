package city.healthcard.records.refusedpost;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An institution's number of a visit, as far as it may lie in clear. Somebody may have typed the patient's number into
/// its place: what looks like a resident number or a card number is not shown.
final class ShownNumber {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/#:-]{0,63}");
    private static final Pattern SEPARATORS = Pattern.compile("[._/#:-]");
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern RESIDENT_BEFORE_1999 = Pattern.compile("[0-9]{15}");
    private static final Pattern CARD = Pattern.compile("[0-9]{16,19}");
    private static final int MODULUS = 11;
    private static final String CHECK_CHARACTERS = "0123456789X";

    private ShownNumber() {}

    /// The number; empty when it is not to be shown.
    static Optional<String> of(String number) {
        return FORM.matcher(number).matches() && !isOfAPerson(number) ? Optional.of(number) : Optional.empty();
    }

    private static boolean isOfAPerson(String number) {
        var signs = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        return RESIDENT.matcher(signs).matches() && checksByMod11(signs)
                || RESIDENT_BEFORE_1999.matcher(signs).matches()
                || CARD.matcher(signs).matches() && checksByLuhn(signs);
    }

    /// ISO 7064 MOD 11-2: the sum in powers of two leaves one.
    private static boolean checksByMod11(String signs) {
        var sum = 0;
        for (var i = 0; i < signs.length(); i++) {
            sum = (2 * sum + CHECK_CHARACTERS.indexOf(signs.charAt(i))) % MODULUS;
        }
        return sum == 1;
    }

    /// ISO/IEC 7812.
    private static boolean checksByLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}

package city.healthcard.card.identity;

import java.util.regex.Pattern;

/// The second line of a passport's machine-readable zone (ICAO 9303 part 4, TD3).
public final class MachineReadableZone {

    private static final Pattern LINE_2 = Pattern.compile("[0-9A-Z<]{44}");
    private static final int[] WEIGHTS = {7, 3, 1};

    private MachineReadableZone() {}

    /// The check digit over a field: letters count from A=10, `<` counts nothing, weights 7 3 1.
    public static int checkDigit(String field) {
        var sum = 0;
        for (var i = 0; i < field.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * value(field.charAt(i));
        }
        return sum % 10;
    }

    /// Whether all five check digits of a second line belong to their fields.
    public static boolean isConsistent(String line) {
        return LINE_2.matcher(line).matches()
                && agrees(line, 0, 9)
                && agrees(line, 13, 19)
                && agrees(line, 21, 27)
                && (agrees(line, 28, 42) || line.substring(28, 43).equals("<".repeat(15)))
                && checkDigit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43))
                        == line.charAt(43) - '0';
    }

    private static boolean agrees(String line, int from, int to) {
        return checkDigit(line.substring(from, to)) == value(line.charAt(to));
    }

    private static int value(char character) {
        if (character == '<') {
            return 0;
        }
        return character <= '9' ? character - '0' : character - 'A' + 10;
    }
}

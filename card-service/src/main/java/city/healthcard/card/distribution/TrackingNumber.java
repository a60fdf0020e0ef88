package city.healthcard.card.distribution;

import java.util.regex.Pattern;

/// The number under which a carrier finds a parcel.
///
/// Numbers of the form UPU S10 (two letters, eight digits, check digit, country) must be right; any other number is the
/// carrier's own affair, as domestic ones are.
public final class TrackingNumber {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final Pattern OTHER = Pattern.compile("[0-9A-Z-]{6,32}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private TrackingNumber() {}

    /// Whether a carrier can have given this number.
    public static boolean isPlausible(String number) {
        return S10.matcher(number).matches()
                ? checkDigit(number.substring(2, 10)) == number.charAt(10) - '0'
                : OTHER.matcher(number).matches();
    }

    /// The check digit of eight digits after UPU S10.
    static int checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return switch (11 - sum % 11) {
            case 10 -> 0;
            case 11 -> 5;
            default -> 11 - sum % 11;
        };
    }
}

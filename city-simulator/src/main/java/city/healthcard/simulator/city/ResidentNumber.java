package city.healthcard.simulator.city;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// A resident's number after GB 11643-1999 in area 350299, which is assigned to nobody.
///
/// @param text 18 characters
public record ResidentNumber(String text) {

    private static final String NOBODYS_AREA = "350299";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SERIALS = 500;

    /// The number of somebody born then.
    ///
    /// @param isMale decides whether the serial is odd
    /// @param seed any number; the same gives the same serial
    public static ResidentNumber of(LocalDate birth, boolean isMale, int seed) {
        var serial = 2 * Math.floorMod(seed, SERIALS) + (isMale ? 1 : 0);
        var digits = NOBODYS_AREA + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        return new ResidentNumber(digits + check(digits));
    }

    /// The number of somebody born then whom the simulated registry takes for insured: its serial is 500 or
    /// more.
    ///
    /// @param seed any number; the same gives the same serial
    public static ResidentNumber ofInsured(LocalDate birth, boolean isMale, int seed) {
        return of(birth, isMale, Math.floorMod(seed, SERIALS / 2) + SERIALS / 2);
    }

    /// The number of the person's social security card, as the simulated registry says it.
    public String socialSecurityCard() {
        return "S" + text.substring(NOBODYS_AREA.length());
    }

    static char check(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}

package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// A number of the GB 11643-1999 form: area, birth date, serial, check character (ISO 7064 MOD 11-2).
///
/// Resident IDs have it, and by the same form the residence permits of Hong Kong, Macau and Taiwan residents (area
/// 810000, 820000, 830000) and the foreign permanent resident ID of 2023 (leading 9). The area is never looked up: it
/// is where a person was first registered, perhaps long since renamed.
///
/// @param value 18 characters
public record CitizenNumber(String value) {

    /// The length of the form of 1999.
    public static final int LENGTH = 18;

    private static final Pattern EIGHTEEN = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int CENTENARIAN_SERIAL_FIRST = 996;

    /// Reads 18 characters, or the 15 digits of cards made before 1999, which become 18.
    ///
    /// @param typed as a person typed it
    /// @param today the date in Shanghai
    public static Reading<CitizenNumber> read(String typed, LocalDate today) {
        var number = Typed.number(typed);
        if (number.isEmpty()) {
            return new Unreadable<>(Fault.EMPTY);
        }
        if (FIFTEEN.matcher(number).matches()) {
            return check(lengthened(number), today, Place.characters(7, 12));
        }
        return EIGHTEEN.matcher(number).matches()
                ? check(number, today, Place.characters(7, 14))
                : new Unreadable<>(Fault.WRONG_SHAPE);
    }

    /// The check character that belongs to the first 17 digits.
    public static char checkCharacter(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    /// The day of birth that the number names.
    public LocalDate birthDate() {
        return date(value);
    }

    /// The sex that the serial names: odd is male.
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// Whether it is the number of a residence permit for residents of Hong Kong, Macau or Taiwan.
    public boolean isResidencePermit() {
        return value.startsWith("810000") || value.startsWith("820000") || value.startsWith("830000");
    }

    /// Whether it is the number of a foreign permanent resident.
    public boolean isForeign() {
        return value.startsWith("9");
    }

    private static Reading<CitizenNumber> check(String number, LocalDate today, Place date) {
        LocalDate birth;
        try {
            birth = date(number);
        } catch (DateTimeException noSuchDay) {
            return new Unreadable<>(Fault.IMPOSSIBLE_DATE, date);
        }
        if (checkCharacter(number) != number.charAt(17)) {
            return new Unreadable<>(Fault.WRONG_CHECK_CHARACTER, Place.characters(LENGTH, LENGTH));
        }
        return birth.isAfter(today) ? new Unreadable<>(Fault.FUTURE_DATE, date) : new Read<>(new CitizenNumber(number));
    }

    private static LocalDate date(String number) {
        return LocalDate.of(
                Integer.parseInt(number, 6, 10, 10),
                Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }

    /// The serials 996 to 999 were kept for people born before 1900.
    private static String lengthened(String fifteen) {
        var serial = Integer.parseInt(fifteen, 12, 15, 10);
        var century = serial >= CENTENARIAN_SERIAL_FIRST ? "18" : "19";
        var digits = fifteen.substring(0, 6) + century + fifteen.substring(6);
        return digits + checkCharacter(digits);
    }
}

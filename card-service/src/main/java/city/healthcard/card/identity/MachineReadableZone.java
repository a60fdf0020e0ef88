package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The two lines at the foot of a passport (ICAO 9303 part 4, TD3).
public final class MachineReadableZone {

    /// Both lines together.
    public static final int LENGTH = 88;

    private static final int LINE_LENGTH = 44;
    private static final Pattern LINE_1 = Pattern.compile("P[A-Z<][A-Z<]{3}[A-Z<]{39}");
    private static final Pattern LINE_2 = Pattern.compile("[0-9A-Z<]{10}[A-Z<]{3}\\d{7}[FM<X]\\d{7}[0-9A-Z<]{15}\\d");
    private static final Pattern FILLERS = Pattern.compile("<+");
    private static final int[] WEIGHTS = {7, 3, 1};

    private static final Field NUMBER = new Field(1, 9);
    private static final Field BIRTH = new Field(14, 19);
    private static final Field EXPIRY = new Field(22, 27);
    private static final Field PERSONAL = new Field(29, 42);
    private static final Place COMPOSITE = new Place(2, LINE_LENGTH, LINE_LENGTH);

    /// Characters of the second line, counted from 1, followed by their check digit.
    private record Field(int first, int last) {

        String of(String line) {
            return line.substring(first - 1, last);
        }

        char digitOf(String line) {
            return line.charAt(last);
        }

        Place place() {
            return new Place(2, first, last + 1);
        }
    }

    private MachineReadableZone() {}

    /// Reads both lines, typed or scanned, with or without a break between them.
    ///
    /// @param today the date in Shanghai, by which two-digit years get their century
    public static Reading<Passport> read(String typed, LocalDate today) {
        var lines = Typed.number(typed);
        if (lines.length() != LENGTH || !LINE_1.matcher(lines).lookingAt()) {
            return new Unreadable<>(Fault.WRONG_SHAPE);
        }
        var second = lines.substring(LINE_LENGTH);
        if (!LINE_2.matcher(second).matches()) {
            return new Unreadable<>(Fault.WRONG_SHAPE, new Place(2, 1, LINE_LENGTH));
        }
        return wrongDigit(second)
                .<Reading<Passport>>map(place -> new Unreadable<>(Fault.WRONG_CHECK_CHARACTER, place))
                .orElseGet(() -> passport(lines.substring(0, LINE_LENGTH), second, today));
    }

    /// The check digit over a field: letters count from A=10, `<` counts nothing, weights 7 3 1.
    public static int checkDigit(String field) {
        var sum = 0;
        for (var i = 0; i < field.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * value(field.charAt(i));
        }
        return sum % 10;
    }

    /// Where the first check digit stands that does not belong to its field.
    static Optional<Place> wrongDigit(String line) {
        for (var field : new Field[] {NUMBER, BIRTH, EXPIRY}) {
            if (checkDigit(field.of(line)) != value(field.digitOf(line))) {
                return Optional.of(field.place());
            }
        }
        // An empty personal number has the digit 0 or none.
        if (checkDigit(PERSONAL.of(line)) != value(PERSONAL.digitOf(line))) {
            return Optional.of(PERSONAL.place());
        }
        var composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
        return checkDigit(composite) == value(line.charAt(LINE_LENGTH - 1)) ? Optional.empty() : Optional.of(COMPOSITE);
    }

    private static Reading<Passport> passport(String first, String second, LocalDate today) {
        var state = words(first.substring(2, 5));
        if (!IssuingStates.knows(state)) {
            return new Unreadable<>(Fault.UNKNOWN_STATE, new Place(1, 3, 5));
        }
        var nationality = words(second.substring(10, 13));
        if (!IssuingStates.knows(nationality)) {
            return new Unreadable<>(Fault.UNKNOWN_STATE, new Place(2, 11, 13));
        }
        LocalDate birth;
        try {
            birth = birthDate(BIRTH.of(second), today);
        } catch (DateTimeException noSuchDay) {
            return new Unreadable<>(Fault.IMPOSSIBLE_DATE, BIRTH.place());
        }
        LocalDate expiry;
        try {
            expiry = date(2000, EXPIRY.of(second));
        } catch (DateTimeException noSuchDay) {
            return new Unreadable<>(Fault.IMPOSSIBLE_DATE, EXPIRY.place());
        }
        var document = new IdentityDocument(DocumentType.PASSPORT, words(NUMBER.of(second)), state);
        return new Read<>(
                new Passport(document, nationality, words(first.substring(5)), birth, sex(second.charAt(20)), expiry));
    }

    private static LocalDate birthDate(String digits, LocalDate today) {
        var recent = Integer.parseInt(digits, 0, 2, 10) <= today.getYear() % 100 ? 2000 : 1900;
        var birth = date(recent, digits);
        return birth.isAfter(today) ? date(recent - 100, digits) : birth;
    }

    private static LocalDate date(int century, String digits) {
        return LocalDate.of(
                century + Integer.parseInt(digits, 0, 2, 10),
                Integer.parseInt(digits, 2, 4, 10),
                Integer.parseInt(digits, 4, 6, 10));
    }

    private static Sex sex(char printed) {
        return switch (printed) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private static String words(String field) {
        return FILLERS.matcher(field).replaceAll(" ").strip();
    }

    private static int value(char character) {
        if (character == '<') {
            return 0;
        }
        return character <= '9' ? character - '0' : character - 'A' + 10;
    }
}

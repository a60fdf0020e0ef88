package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name as the document prints it: any script, one string, no first and last.
///
/// @param value in Unicode normal form C, at most 100 code points
public record PersonName(String value) {

    /// The longest name we keep, in code points; Uyghur, Tibetan and Latin names run long.
    public static final int CODE_POINTS_MAX = 100;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern MIDDLE_DOTS =
            Pattern.compile("\\s*[\\u00B7\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF0E\\uFF65.]\\s*");

    /// Reads a name: spaces at the ends go and inner runs of them shrink to one, nothing else changes.
    public static Reading<PersonName> read(String typed) {
        var name = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (name.isEmpty()) {
            return new Unreadable<>(Fault.EMPTY);
        }
        if (name.codePointCount(0, name.length()) > CODE_POINTS_MAX) {
            return new Unreadable<>(Fault.TOO_LONG);
        }
        return name.codePoints().allMatch(PersonName::isPrinted)
                        && name.codePoints().anyMatch(Character::isLetter)
                ? new Read<>(new PersonName(name))
                : new Unreadable<>(Fault.STRANGE_CHARACTER);
    }

    /// Whether both are written the same, the middle dots of minority names and letter case aside.
    public boolean matches(PersonName other) {
        return matchingKey().equals(other.matchingKey());
    }

    /// The name fit for a screen that others see: `陈*`, `买买提*`: the first character and stars.
    public String masked() {
        var points = value.codePoints().toArray();
        return Character.toString(points[0]) + "*".repeat(Math.min(2, Math.max(1, points.length - 1)));
    }

    /// Never the name.
    @Override
    public String toString() {
        return "PersonName";
    }

    String matchingKey() {
        var dotted = MIDDLE_DOTS.matcher(Typed.halfWidth(value)).replaceAll("\u00B7");
        return Normalizer.normalize(dotted, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

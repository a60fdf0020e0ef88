package city.healthcard.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) strictly: objects become [Map], arrays [List], numbers [BigDecimal]. A name that comes twice
/// in an object is refused, since readers would differ on which one counts.
final class Json {

    private static final int DEPTH_MAX = 32;
    private static final int NUMBER_LENGTH_MAX = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /// All values of the text, one after the other, as in a file with a JSON value on each line.
    static List<@Nullable Object> readAll(String text) {
        var json = new Json(text);
        var values = new ArrayList<@Nullable Object>();
        json.skipSpace();
        while (json.position < text.length()) {
            values.add(json.value(0));
            json.skipSpace();
        }
        return values;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEPTH_MAX) {
            throw wrong();
        }
        if (accept('{')) {
            return object(depth);
        }
        if (accept('[')) {
            return array(depth);
        }
        if (accept('"')) {
            return string();
        }
        return word();
    }

    private Map<String, @Nullable Object> object(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (accept('}')) {
            return members;
        }
        do {
            expect('"');
            var name = string();
            expect(':');
            if (members.containsKey(name)) {
                throw wrong();
            }
            members.put(name, value(depth + 1));
        } while (accept(','));
        expect('}');
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        var values = new ArrayList<@Nullable Object>();
        if (accept(']')) {
            return values;
        }
        do {
            values.add(value(depth + 1));
        } while (accept(','));
        expect(']');
        return values;
    }

    private String string() {
        var string = new StringBuilder();
        for (var character = next(); character != '"'; character = next()) {
            if (character < ' ') {
                throw wrong();
            }
            string.append(character == '\\' ? escaped() : character);
        }
        return string.toString();
    }

    private char escaped() {
        var character = next();
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw wrong();
        };
    }

    private char codeUnit() {
        var unit = 0;
        for (var i = 0; i < 4; i++) {
            var digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw wrong();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private @Nullable Object word() {
        var start = position;
        while (position < text.length() && isOfWord(text.charAt(position))) {
            position++;
        }
        var word = text.substring(start, position);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(word);
        };
    }

    private BigDecimal number(String word) {
        if (word.length() > NUMBER_LENGTH_MAX || !NUMBER.matcher(word).matches()) {
            throw wrong();
        }
        return new BigDecimal(word);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || "+-.".indexOf(character) >= 0;
    }

    private boolean accept(char expected) {
        skipSpace();
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw wrong();
        }
    }

    private char next() {
        if (position == text.length()) {
            throw wrong();
        }
        return text.charAt(position++);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private Refused wrong() {
        return new Refused("不是合法的 JSON（第 " + position + " 个字符）", "not valid JSON at character " + position);
    }
}

package city.healthcard.verifier;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object, each in its one spelling: two spellings of one value would be two documents.
final class Members {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Map<?, ?> members;

    private Members(Map<?, ?> members) {
        this.members = members;
    }

    /// @param names which members there may be; another one would be something we do not understand
    static Members of(@Nullable Object value, Set<String> names) {
        Refused.unless(value instanceof Map<?, ?>, "不是 JSON 对象", "not a JSON object");
        var members = new Members(requireNonNull((Map<?, ?>) value));
        for (var name : members.members.keySet()) {
            Refused.unless(names.contains(name), "不认识的字段 " + name, "a member that we do not know: " + name);
        }
        return members;
    }

    String text(String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    Optional<String> optionalText(String name) {
        return members.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    long number(String name) {
        if (members.get(name) instanceof BigDecimal number) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException notWhole) {
                throw wrong(name);
            }
        }
        throw wrong(name);
    }

    byte[] hash(String name) {
        return hash(name, text(name));
    }

    List<byte[]> hashes(String name) {
        if (members.get(name) instanceof List<?> values) {
            return values.stream()
                    .map(value -> hash(name, String.valueOf(value)))
                    .toList();
        }
        throw wrong(name);
    }

    UUID id(String name) {
        try {
            var id = UUID.fromString(text(name));
            return spelled(name, id);
        } catch (IllegalArgumentException notOne) {
            throw wrong(name);
        }
    }

    Instant time(String name) {
        try {
            return spelled(name, Instant.parse(text(name)));
        } catch (DateTimeException notOne) {
            throw wrong(name);
        }
    }

    LocalDate day(String name) {
        try {
            return spelled(name, LocalDate.parse(text(name)));
        } catch (DateTimeException notOne) {
            throw wrong(name);
        }
    }

    private <T> T spelled(String name, T value) {
        if (!value.toString().equals(text(name))) {
            throw wrong(name);
        }
        return value;
    }

    private static byte[] hash(String name, String text) {
        if (!HASH.matcher(text).matches()) {
            throw wrong(name);
        }
        return HexFormat.of().parseHex(text);
    }

    private static Refused wrong(String name) {
        return new Refused("字段 " + name + " 缺失或格式不对", "the member " + name + " is missing or malformed");
    }
}

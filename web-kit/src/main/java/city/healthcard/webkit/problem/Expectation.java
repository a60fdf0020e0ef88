package city.healthcard.webkit.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a value of a type looks like, in words for the person who has to correct it.
final class Expectation {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> DECIMALS =
            Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);
    private static final Set<Class<?>> MOMENTS = Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final Map<Class<?>, Text> EXACT = Map.of(
            LocalDate.class, new Text("真实存在的日期，如 2026-11-23", "a date that exists, such as 2026-11-23"),
            LocalTime.class, new Text("时间，如 09:30", "a time of day such as 09:30"),
            LocalDateTime.class, new Text("日期和时间，如 2026-11-23T09:30:00", "a date and time such as 2026-11-23T09:30:00"),
            YearMonth.class, new Text("年月，如 2026-11", "a month such as 2026-11"),
            Year.class, new Text("年份，如 2026", "a year such as 2026"),
            UUID.class, new Text("UUID，如 0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e", "a UUID"),
            String.class, new Text("文字", "text"),
            Boolean.class, new Text("true 或 false", "true or false"),
            boolean.class, new Text("true 或 false", "true or false"));

    private Expectation() {}

    static Text of(@Nullable Class<?> type) {
        if (type == null) {
            return new Text("接口说明中的内容", "what the API describes");
        }
        var exact = EXACT.get(type);
        if (exact != null) {
            return exact;
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        return kind(type);
    }

    private static Text oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Text("以下之一：" + names, "one of " + names);
    }

    private static Text kind(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return new Text("整数", "a whole number");
        }
        if (DECIMALS.contains(type)) {
            return new Text("数字", "a number");
        }
        if (MOMENTS.contains(type)) {
            return new Text("带时区的时间，如 2026-11-23T01:30:00Z", "a moment with its offset, such as 2026-11-23T01:30:00Z");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new Text("列表", "a list");
        }
        return new Text("JSON 对象", "a JSON object");
    }
}

package city.healthcard.records.clinical;

import city.healthcard.records.clinical.Flaw.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What must hold for single values, wherever they stand in a sheet.
final class ValueExamination {

    private final Limits limits;
    private final Findings findings;
    private final Instant earliest;
    private final Instant latest;

    ValueExamination(Limits limits, Instant now, Findings findings) {
        this.limits = limits;
        this.findings = findings;
        this.earliest = limits.earliest().atStartOfDay(ZoneOffset.UTC).toInstant();
        this.latest = now.plus(limits.clockTolerance());
    }

    void code(String field, @Nullable String value) {
        text(field, value, limits.codeLengthMax());
    }

    void name(String field, @Nullable String value) {
        text(field, value, limits.displayLengthMax());
    }

    void words(String field, @Nullable String value) {
        text(field, value, limits.textLengthMax());
    }

    void required(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            findings.add(field, Kind.MISSING);
        }
    }

    /// A code is there with its name, or at least one of them.
    void coded(@Nullable String system, @Nullable String version, @Nullable String code, @Nullable String display) {
        name("system", system);
        code("version", version);
        code("code", code);
        name("display", display);
        if ((code == null || code.isBlank()) && (display == null || display.isBlank())) {
            findings.add("code", Kind.MISSING);
        }
    }

    void past(String field, @Nullable Instant time) {
        if (time == null) {
            return;
        }
        if (time.isAfter(latest)) {
            findings.add(field, Kind.IN_THE_FUTURE);
        } else {
            notTooLongAgo(field, time);
        }
    }

    /// A time that may lie ahead, such as the end of a supply; only its order is looked at.
    void ordered(@Nullable Instant start, @Nullable Instant end) {
        if (start != null && end != null && end.isBefore(start)) {
            findings.add("end", Kind.ENDS_BEFORE_IT_STARTS);
        }
    }

    void decimal(String field, @Nullable BigDecimal value) {
        if (value != null && (value.precision() > limits.digitsMax() || Math.abs(value.scale()) > limits.digitsMax())) {
            findings.add(field, Kind.TOO_MANY_DIGITS, limits.digitsMax());
        }
    }

    void range(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            findings.add(field, Kind.OUT_OF_RANGE, most);
        }
    }

    private void notTooLongAgo(String field, Instant time) {
        if (time.isBefore(earliest)) {
            findings.add(field, Kind.TOO_LONG_AGO);
        }
    }

    private void text(String field, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        var points = 0;
        for (var at = 0; at < value.length(); points++) {
            var point = value.codePointAt(at);
            if (!printable(point)) {
                findings.add(field, Kind.UNPRINTABLE);
                return;
            }
            at += Character.charCount(point);
        }
        if (points > max) {
            findings.add(field, Kind.TOO_LONG, max);
        }
    }

    /// Half of a character pair and control characters other than tab and line ends belong to no text.
    private static boolean printable(int point) {
        return point >= 0x20 && point < 0x7f
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xa0 && (point < 0xd800 || point > 0xdfff) && point != 0xfffe && point != 0xffff;
    }
}

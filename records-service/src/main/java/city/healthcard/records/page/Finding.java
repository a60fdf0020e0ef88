package city.healthcard.records.page;

import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A finding as a line of a table.
///
/// @param name what was looked at
/// @param value what was found, with its unit
/// @param range what is usual, in the same unit; empty when not said
/// @param flag `high`, `low`, `abnormal`, or empty
public record Finding(String name, String value, String range, String flag) {

    /// The name of the flag among [FileWords].
    public String flagWord() {
        return "flag_" + flag;
    }

    static List<Finding> of(List<Observation> observations) {
        var findings = new ArrayList<Finding>();
        for (var observation : observations) {
            findings.addAll(of(observation));
        }
        return List.copyOf(findings);
    }

    /// A finding has a line, and each of its parts has one.
    public static List<Finding> of(Observation observation) {
        var findings = new ArrayList<Finding>();
        var name = Wording.first(observation.display(), observation.code());
        var value = value(observation.value(), observation.unit(), observation.text(), observation.result());
        if (!value.isEmpty() || observation.components().isEmpty()) {
            findings.add(new Finding(name, value, range(observation), flag(observation.flag())));
        }
        for (var component : observation.components()) {
            findings.add(of(name, component));
        }
        return findings;
    }

    private static Finding of(String name, Component component) {
        var part = Wording.first(component.display(), component.code());
        var value = value(component.value(), component.unit(), component.text(), component.result());
        return new Finding(name + " · " + part, value, "", "");
    }

    private static String value(
            @Nullable BigDecimal number, @Nullable String unit, @Nullable String text, @Nullable Coding result) {
        if (number != null) {
            return (number.toPlainString() + " " + Wording.orEmpty(unit)).strip();
        }
        return result == null ? Wording.orEmpty(text) : Wording.first(text, result.display(), result.code());
    }

    private static String range(Observation observation) {
        var low = observation.low();
        var high = observation.high();
        if (low == null) {
            return high == null ? "" : "≤ " + high.toPlainString();
        }
        return high == null ? "≥ " + low.toPlainString() : low.toPlainString() + "–" + high.toPlainString();
    }

    private static String flag(@Nullable String flag) {
        return switch (Wording.orEmpty(flag).toUpperCase(Locale.ROOT)) {
            case "H", "HH" -> "high";
            case "L", "LL" -> "low";
            case "A", "AA" -> "abnormal";
            default -> "";
        };
    }
}

package city.healthcard.benchmarks;

import static city.healthcard.benchmarks.Measure.median;
import static city.healthcard.benchmarks.Measure.spread;

import city.healthcard.benchmarks.Measure.Goal;
import city.healthcard.eventsourcing.event.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table of a run, for people and for programs.
///
/// @param failures why a measure has no figure, by its name
record Report(List<Measure> measures, Map<String, String> failures) {

    private static final int EXACT_BELOW = 100;

    String markdown() {
        var table = new StringBuilder("""
                | | measure | ours | against | ratio | target | |
                |---|---|---|---|---|---|---|
                """);
        measures.forEach(one -> table.append(row(one)));
        failures.forEach((id, why) -> table.append("| %s | no figure: %s | | | | | failed |%n".formatted(id, why)));
        return table.toString();
    }

    String json() {
        var rows = measures.stream().map(Report::fields).toList();
        return new String(Json.bytes(Map.of("measures", rows, "failures", failures)), StandardCharsets.UTF_8);
    }

    private static String row(Measure one) {
        var verdict = one.met() ? "met" : "missed";
        return switch (one.goal()) {
            case Goal.Ratio goal ->
                "| %s | %s | %s %s | %s %s | %.2f | %s | %s |%n"
                        .formatted(
                                one.id(),
                                one.what(),
                                figure(one.ours()),
                                one.unit(),
                                figure(one.limit()),
                                one.unit(),
                                one.ratio(),
                                "≥ " + goal.min(),
                                verdict);
            case Goal.AtMost goal ->
                "| %s | %s | %s %s | | | ≤ %.0f %s | %s |%n"
                        .formatted(
                                one.id(), one.what(), figure(one.ours()), one.unit(), goal.max(), one.unit(), verdict);
            case Goal.None _ ->
                "| %s | %s | %s %s | | | | |%n".formatted(one.id(), one.what(), figure(one.ours()), one.unit());
        };
    }

    private static String figure(List<Double> figures) {
        var middle = median(figures);
        var format = middle < EXACT_BELOW ? "%,.1f ±%.0f%%" : "%,.0f ±%.0f%%";
        return String.format(Locale.ROOT, format, middle, spread(figures) * 100);
    }

    private static Map<String, Object> fields(Measure one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", one.id());
        row.put("what", one.what());
        row.put("unit", one.unit());
        row.put("ours", one.ours());
        row.put("against", one.limit());
        switch (one.goal()) {
            case Goal.Ratio goal -> {
                row.put("ratio", one.ratio());
                row.put("ratioMin", goal.min());
            }
            case Goal.AtMost goal -> row.put("most", goal.max());
            case Goal.None _ -> {}
        }
        row.put("met", one.met());
        return row;
    }
}

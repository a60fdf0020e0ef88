package city.healthcard.benchmarks;

import static city.healthcard.benchmarks.Measure.median;
import static city.healthcard.benchmarks.Measure.spread;

import city.healthcard.eventsourcing.event.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The table of a run, for people and for programs.
final class Report {

    private Report() {}

    static String markdown(List<Measure> measures) {
        var table = new StringBuilder(
                "| | measure | ours /s | limit /s | ratio | target | |\n|---|---|---|---|---|---|---|\n");
        for (var one : measures) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f ±%.0f%% | %,.0f ±%.0f%% | %.2f | %.2f | %s |%n",
                    one.id(),
                    one.what(),
                    median(one.ours()),
                    spread(one.ours()) * 100,
                    median(one.raw()),
                    spread(one.raw()) * 100,
                    one.ratio(),
                    one.target(),
                    one.met() ? "met" : "missed"));
        }
        return table.toString();
    }

    static String json(List<Measure> measures) {
        var rows = measures.stream()
                .map(one -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("id", one.id());
                    row.put("what", one.what());
                    row.put("oursPerSecond", one.ours());
                    row.put("limitPerSecond", one.raw());
                    row.put("ratio", one.ratio());
                    row.put("target", one.target());
                    row.put("met", one.met());
                    return row;
                })
                .toList();
        return new String(Json.bytes(rows), StandardCharsets.UTF_8);
    }
}

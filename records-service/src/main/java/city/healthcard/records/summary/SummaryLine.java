package city.healthcard.records.summary;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.bykind.KindLine;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// One item of a summary as a line of a page, with its source.
///
/// @param at when the visit began
public record SummaryLine(KindLine line, Instant at, Text institution) {

    static List<SummaryLine> of(List<FiledItem> items, Function<String, Text> names) {
        return items.stream().map(item -> of(item, names)).toList();
    }

    private static SummaryLine of(FiledItem item, Function<String, Text> names) {
        return new SummaryLine(
                KindLine.of(item),
                Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt()),
                names.apply(Objects.requireNonNullElse(item.sheet().institution(), "")));
    }
}

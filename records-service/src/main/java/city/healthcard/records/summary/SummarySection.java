package city.healthcard.records.summary;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.webkit.problem.Text;
import java.util.List;
import java.util.function.Function;

/// One part of a summary as a page shows it.
///
/// @param kind word of the kind of item
public record SummarySection(String kind, List<SummaryLine> lines) {

    public SummarySection {
        lines = List.copyOf(lines);
    }

    /// The parts of a summary: first what can kill.
    public static List<SummarySection> of(Summary summary, Function<String, Text> names) {
        return List.of(
                new SummarySection(ItemKind.ALLERGIES.word(), SummaryLine.of(summary.allergies(), names)),
                new SummarySection(ItemKind.MEDICATION.word(), SummaryLine.of(summary.medication(), names)),
                new SummarySection(ItemKind.PROBLEMS.word(), SummaryLine.of(summary.problems(), names)),
                new SummarySection(ItemKind.RESULTS.word(), SummaryLine.of(summary.results(), names)),
                new SummarySection(ItemKind.IMMUNIZATIONS.word(), SummaryLine.of(summary.immunizations(), names)));
    }

    /// The name of the part among [SummaryWords].
    public String word() {
        return "part_" + kind;
    }
}

package city.healthcard.records.bykind;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.recognition.Recognition;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The items of one visit, under their source.
///
/// @param kind of the visit, in lower case, such as `outpatient`
/// @param amended whether the institution corrected the visit
public record KindGroup(UUID visit, Instant start, String kind, Text institution, boolean amended, List<Marked> lines) {

    /// A line, and whether another institution may accept it.
    public record Marked(KindLine line, Optional<Recognition> recognition) {

        /// The name of the reason among [KindWords].
        public String reasonWord() {
            return recognition
                    .map(it -> "recognition_" + it.reason().word().replace('-', '_'))
                    .orElse("");
        }
    }

    public KindGroup {
        lines = List.copyOf(lines);
    }

    /// Items by visit, in their order.
    static List<KindGroup> of(List<FiledItem> items, Function<String, Text> names, Recognitions recognitions) {
        var groups = new ArrayList<KindGroup>();
        for (var from = 0; from < items.size(); ) {
            var first = items.get(from);
            var until = from;
            while (until < items.size()
                    && items.get(until).visit().id().equals(first.visit().id())) {
                until++;
            }
            groups.add(of(first, items.subList(from, until), names, recognitions));
            from = until;
        }
        return groups;
    }

    /// The name of the kind among the words of the file.
    public String kindWord() {
        return "kind_" + kind;
    }

    /// Where the visit is shown whole.
    public String href() {
        return "/records/visits/" + visit;
    }

    private static KindGroup of(
            FiledItem first, List<FiledItem> items, Function<String, Text> names, Recognitions recognitions) {
        var sheet = first.sheet();
        return new KindGroup(
                first.visit().id(),
                Objects.requireNonNullElse(sheet.start(), first.visit().recordedAt()),
                Objects.requireNonNullElse(sheet.kind(), VisitKind.ENTRY).name().toLowerCase(Locale.ROOT),
                names.apply(Objects.requireNonNullElse(sheet.institution(), "")),
                sheet.revision() > 1,
                items.stream()
                        .map(item -> new Marked(KindLine.of(item), recognitions.of(item)))
                        .toList());
    }
}

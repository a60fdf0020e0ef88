package city.healthcard.card.blankstock;

import city.healthcard.card.blank.BlankEvent;
import city.healthcard.card.blank.BlankEvent.BlankDiscrepancyFound;
import city.healthcard.card.blank.BlankEvent.BlanksCounted;
import city.healthcard.card.blank.BlankEvent.BlanksIssued;
import city.healthcard.card.blank.BlankEvent.BlanksReceived;
import city.healthcard.card.blank.BlankEvent.BlanksReturned;
import city.healthcard.card.blank.BlankEvent.BlanksSpoiled;
import city.healthcard.card.blank.BlankEvent.BlanksUsed;
import city.healthcard.card.id.BatchId;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The latest lines of a keeper's book of blank cards, the newest first.
public record BlankSheet(List<Line> lines) {

    /// The view.
    public static final View<BlankSheet> VIEW =
            View.of("blank-sheets", 1, new Writing(), DocumentForm.json(BlankSheet.class));

    private static final int LINES_MAX = 100;

    public BlankSheet {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param what `received`, `issued`, `returned`, `spoiled`, `used`, `counted` or `discrepancy`
    /// @param quantity how many; of a count, how many there were
    /// @param difference how many more, or fewer, there were than the books said; 0 where they were right
    /// @param note number of the delivery's note, or the reason
    /// @param by who signed; empty where a batch did
    public record Line(
            LocalDate on,
            String what,
            int quantity,
            int difference,
            @Nullable UUID batch,
            String note,
            String by) {

        /// Its name among the words of the page.
        public String word() {
            return "line_" + what;
        }

        /// The name of its reason among the words of the page; empty where it has none.
        public String reasonWord() {
            return what.equals("spoiled") || what.equals("discrepancy") ? "reason_" + note : "";
        }
    }

    private static final class Writing implements Projection<BlankSheet> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof BlankEvent event
                    ? Set.of(event.keeper().code())
                    : Set.of();
        }

        @Override
        public Optional<BlankSheet> project(String id, Optional<BlankSheet> before, Fact fact) {
            return fact.what() instanceof BlankEvent event
                    ? Optional.of(new BlankSheet(Stream.concat(
                                    Stream.of(line(event)), before.stream().flatMap(sheet -> sheet.lines().stream()))
                            .limit(LINES_MAX)
                            .toList()))
                    : before;
        }

        private static Line line(BlankEvent event) {
            return switch (event) {
                case BlanksReceived it ->
                    new Line(it.receivedOn(), "received", it.quantity(), 0, null, it.delivery(), it.by());
                case BlanksIssued it -> ofBatch(it.issuedOn(), "issued", it.quantity(), 0, it.batch(), it.by());
                case BlanksReturned it -> ofBatch(it.returnedOn(), "returned", it.quantity(), 0, it.batch(), it.by());
                case BlanksSpoiled it ->
                    new Line(it.spoiledOn(), "spoiled", it.quantity(), 0, null, word(it.reason()), it.by());
                case BlanksUsed it -> ofBatch(it.usedOn(), "used", it.used(), -it.unbooked(), it.batch(), "");
                case BlanksCounted it -> new Line(it.countedOn(), "counted", it.counted(), 0, null, "", it.by());
                case BlankDiscrepancyFound it ->
                    new Line(
                            it.countedOn(),
                            "discrepancy",
                            it.counted(),
                            it.counted() - it.expected(),
                            null,
                            word(it.reason()),
                            it.by());
            };
        }

        private static Line ofBatch(LocalDate on, String what, int quantity, int difference, BatchId batch, String by) {
            return new Line(on, what, quantity, difference, batch.value(), "", by);
        }

        private static String word(Enum<?> reason) {
            return reason.name().toLowerCase(Locale.ROOT);
        }
    }
}

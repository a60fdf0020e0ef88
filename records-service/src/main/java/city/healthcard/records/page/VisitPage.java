package city.healthcard.records.page;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.bykind.KindLine;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One visit, with everything the institution said about it.
///
/// @param results with how far each is
/// @param versions what came when, of a visit with more than one revision
/// @param readEarlier when the reader last read another version than this; empty when never
/// @param corrections what the latest correction changed; empty for a visit never corrected
public record VisitPage(
        Moment moment,
        FiledVisit filed,
        VisitSheet sheet,
        List<KindLine> results,
        List<Version> versions,
        Optional<Instant> readEarlier,
        List<Correction> corrections) {

    static VisitPage of(
            Moment moment, FiledVisit filed, VisitSheet sheet, Corrections.Told told, Optional<Instant> readEarlier) {
        return new VisitPage(
                moment,
                filed,
                sheet,
                sheet.observations().stream()
                        .map(each -> KindLine.of(new FiledItem(filed, sheet, 0, each)))
                        .toList(),
                told.versions(),
                readEarlier,
                told.corrections());
    }

    /// A report as a line, with how far it is.
    public KindLine lineOf(Report report) {
        return KindLine.of(new FiledItem(filed, sheet, 0, report));
    }

    /// Where it was.
    public Text institution() {
        return moment.institution();
    }
}

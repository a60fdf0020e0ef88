package city.healthcard.records.page;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.bykind.KindLine;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.webkit.problem.Text;
import java.util.List;

/// One visit, with everything the institution said about it.
///
/// @param corrections what the latest correction changed; empty for a visit never corrected
public record VisitPage(
        Moment moment, FiledVisit filed, VisitSheet sheet, List<Finding> findings, List<Correction> corrections) {

    static VisitPage of(Moment moment, FiledVisit filed, VisitSheet sheet, List<Correction> corrections) {
        return new VisitPage(moment, filed, sheet, Finding.of(sheet.observations()), corrections);
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

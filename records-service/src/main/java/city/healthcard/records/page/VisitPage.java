package city.healthcard.records.page;

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

    /// Where it was.
    public Text institution() {
        return moment.institution();
    }
}

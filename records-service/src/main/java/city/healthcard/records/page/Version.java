package city.healthcard.records.page;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.bykind.KindLine;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.time.Instant;
import java.util.List;

/// One revision of a visit: when it came, and how far its reports were then.
public record Version(int revision, Instant at, List<KindLine> reports) {

    static Version of(FiledVisit filed, VisitSheet sheet, Instant at) {
        return new Version(
                sheet.revision(),
                at,
                sheet.reports().stream()
                        .map(report -> KindLine.of(new FiledItem(filed, sheet, 0, report)))
                        .toList());
    }
}

package city.healthcard.records.bykind;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;

/// One item with where it comes from.
///
/// @param number of the item among those of its kind in the visit, from 0
/// @param content the item itself, such as an observation
public record FiledItem(FiledVisit visit, VisitSheet sheet, int number, Object content) {

    /// Where it is.
    public Place place() {
        return new Place(visit.id(), number);
    }
}

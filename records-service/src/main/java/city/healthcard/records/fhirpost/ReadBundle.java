package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.intake.ReadPost;
import java.util.List;

/// A bundle that could be read.
///
/// @param slices its entries, in order
/// @param places which of them became what
record ReadBundle(VisitSheet sheet, List<Slice> slices, Places places) {

    /// As the post it is.
    ReadPost post() {
        return new ReadPost(sheet, places::of);
    }
}

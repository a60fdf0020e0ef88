package city.healthcard.records.intake;

import city.healthcard.records.clinical.VisitSheet;
import java.util.function.UnaryOperator;

/// A post that could be read.
///
/// @param placeOf where a place of the sheet stands in what was posted, both as JSON pointers
public record ReadPost(VisitSheet sheet, UnaryOperator<String> placeOf) {}

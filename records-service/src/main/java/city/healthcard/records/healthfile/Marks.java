package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.Sensitivity;
import java.util.Set;

/// What the index of a file says about the content of a visit.
///
/// @param sensitive why it is more private than others; empty for most
record Marks(Set<Sensitivity> sensitive, Contents contents) {}

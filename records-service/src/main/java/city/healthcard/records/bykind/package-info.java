/// The file by kind of item: problems, medication, results and so on, each with its source; and results of one
/// examination as a trend. The index says which visits have what, so only those are read.
@NullMarked
package city.healthcard.records.bykind;

import org.jspecify.annotations.NullMarked;

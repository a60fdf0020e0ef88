/// How a posted visit is read, judged and taken in.
@NullMarked
package city.healthcard.records.intake;

import org.jspecify.annotations.NullMarked;

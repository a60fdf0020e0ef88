/// The pages on which an institution sees and mends what it posted.
@NullMarked
package city.healthcard.records.postpage;

import org.jspecify.annotations.NullMarked;

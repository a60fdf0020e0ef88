/// What readers are told: which visits that they read were corrected or taken out since.
@NullMarked
package city.healthcard.records.toldreaders;

import org.jspecify.annotations.NullMarked;

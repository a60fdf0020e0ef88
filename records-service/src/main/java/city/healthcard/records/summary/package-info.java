/// What matters of a whole life in an emergency: what is not tolerated, what is still the matter, what is taken, what
/// was
/// given against what, and the last results. Made anew from the file whenever it is asked for, so that it never lags
/// behind it.
@NullMarked
package city.healthcard.records.summary;

import org.jspecify.annotations.NullMarked;

/// One visit as readers get it: encoded once when it is filed, sent as it is ever after.
@NullMarked
package city.healthcard.records.filedvisit;

import org.jspecify.annotations.NullMarked;

/// What an institution gets for every post: the promise that it was received, and where to find the proof.
@NullMarked
package city.healthcard.records.receipt;

import org.jspecify.annotations.NullMarked;

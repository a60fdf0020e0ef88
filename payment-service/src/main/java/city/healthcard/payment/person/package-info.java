/// One person under several ids, as card-service merges and unmerges them. A deposit stays with the
/// id it was paid under; whoever asks about a person asks under all names.
@NullMarked
package city.healthcard.payment.person;

import org.jspecify.annotations.NullMarked;

/// Who a person is, as documents say it: document numbers, names, sexes, ages, telephone numbers and their rules.
///
/// What people type becomes a [Reading]: the normal form, or the [Fault] that was found. Numbers are text throughout.
@NullMarked
@Pure
package city.healthcard.card.identity;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;

/// The pages of this service: the way in, the application tracker, the citizens' door, the counter at the bank, and the
/// fragment in which auditors see who applied.
@NullMarked
package city.healthcard.card.page;

import org.jspecify.annotations.NullMarked;

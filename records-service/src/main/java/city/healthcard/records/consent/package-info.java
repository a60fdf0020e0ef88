/// What citizens allow beyond what the rules open anyway: an institution that never saw them, a category of content
/// that is sealed otherwise, each for a period. Given, changed and withdrawn by the citizen alone.
@NullMarked
@Pure
package city.healthcard.records.consent;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;

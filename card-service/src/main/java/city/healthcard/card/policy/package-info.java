/// What the bureau may decide otherwise: rules as dated values, one version in force on any day.
@NullMarked
@Pure
package city.healthcard.card.policy;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;

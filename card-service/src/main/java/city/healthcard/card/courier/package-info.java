/// Tells partners what happened to their batches and parcels, after the Standard Webhooks specification: at least
/// once, signed, and to addresses outside only. Says nothing personal: ids, counts, states.
@NullMarked
package city.healthcard.card.courier;

import org.jspecify.annotations.NullMarked;

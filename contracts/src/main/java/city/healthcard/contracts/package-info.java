/// What the services say to each other on Kafka: published facts, owned by the service that says them.
///
/// A published version never changes: a new meaning is a new record with a new [WireType]. Nothing here names a
/// person, a document, a card number or a diagnosis; a citizen is a pseudonymous id, a card is found by its index.
@NullMarked
package city.healthcard.contracts;

import org.jspecify.annotations.NullMarked;

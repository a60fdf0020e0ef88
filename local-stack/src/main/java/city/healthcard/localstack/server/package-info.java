/// PostgreSQL, Kafka and the document store as processes of this machine.
@NullMarked
package city.healthcard.localstack.server;

import org.jspecify.annotations.NullMarked;

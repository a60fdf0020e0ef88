/// The Kafka broker of the local stack: one process that prepares its folder, serves, and has the suite's topics.
@NullMarked
package city.healthcard.localstack.broker;

import org.jspecify.annotations.NullMarked;

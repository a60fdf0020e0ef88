/// The servers a suite needs on a bare machine, for people ([Ports], [Topics]) and for tests ([TestServers]).
///
/// A test says `TestServers.environmentFor("card")` and gets the variables that card-service reads, with a real
/// PostgreSQL, a real Kafka broker and a document store behind them. They start once per JVM, on free ports,
/// and end with the JVM.
@NullMarked
package city.healthcard.localstack;

import org.jspecify.annotations.NullMarked;

/// The imperative shell around a rule: load, decide, append, and try again when somebody else was faster.
@NullMarked
package city.healthcard.eventsourcing.command;

import org.jspecify.annotations.NullMarked;

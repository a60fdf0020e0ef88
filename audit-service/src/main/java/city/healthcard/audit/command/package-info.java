/// Where commands are taken, how their events are stored, and what the service does at its start.
@NullMarked
package city.healthcard.audit.command;

import org.jspecify.annotations.NullMarked;

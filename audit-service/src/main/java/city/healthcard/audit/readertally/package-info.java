/// What each reader did lately, as far as a rule counts it; and that what is too much is told to the auditors.
@NullMarked
package city.healthcard.audit.readertally;

import org.jspecify.annotations.NullMarked;

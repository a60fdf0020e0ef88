/// One process that starts the suite, keeps it up and takes it down: [Supervisor]. Killing it ends everything it
/// started.
@NullMarked
package city.healthcard.localstack.supervisor;

import org.jspecify.annotations.NullMarked;

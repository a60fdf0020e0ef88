/// Our figures beside the raw limits of the same run, on the same machine, in interleaved rounds. Nothing is
/// tuned for the measuring that a user does not get.
@NullMarked
package city.healthcard.benchmarks;

import org.jspecify.annotations.NullMarked;

/// Work that goes on after its request was answered: state with an end, done in steps by whichever process is
/// free, each step whole or not at all.
@NullMarked
package city.healthcard.records.job;

import org.jspecify.annotations.NullMarked;

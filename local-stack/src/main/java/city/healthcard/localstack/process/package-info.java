/// Processes that never outlive the one that started them.
@NullMarked
package city.healthcard.localstack.process;

import org.jspecify.annotations.NullMarked;

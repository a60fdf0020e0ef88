@NullMarked
package city.healthcard.localstack.process;

import org.jspecify.annotations.NullMarked;

/// Holds docker-compose.yml, which cannot be run where we build, to what the code says.
@NullMarked
package city.healthcard.localstack.compose;

import org.jspecify.annotations.NullMarked;

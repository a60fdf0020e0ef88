/// The policies this service decides by, read from data when it starts.
@NullMarked
package city.healthcard.records.policy;

import org.jspecify.annotations.NullMarked;

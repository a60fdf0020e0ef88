/// Imports that go on after their request: many visits, taken in like every other post, with the outcome of each line.
@NullMarked
package city.healthcard.records.imports;

import org.jspecify.annotations.NullMarked;

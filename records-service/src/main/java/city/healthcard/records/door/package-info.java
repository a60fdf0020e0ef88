/// The door of the file: who is asking, whether they may, and the record that they did, durable before anything leaves.
@NullMarked
package city.healthcard.records.door;

import org.jspecify.annotations.NullMarked;

/// One citizen's story over plain HTTP, from the application at a desk to the file read at home. Every step prints the
/// curl that a reader can repeat and checks what the city promised; the first broken promise ends it.
@NullMarked
package city.healthcard.simulator.story;

import org.jspecify.annotations.NullMarked;

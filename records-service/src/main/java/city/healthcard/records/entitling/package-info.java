/// Consents and broken glass as people meet them: asked for, listed, reviewed. What they open is
/// decided at the door, from the file's index alone.
@NullMarked
package city.healthcard.records.entitling;

import org.jspecify.annotations.NullMarked;

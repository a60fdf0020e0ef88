/// What an institution says about one visit: the sheet it posts, and what must hold for it to enter a file.
///
/// A code always keeps its system and version as the institution gave them; nothing is translated in place. Decimals
/// keep the digits they were written with, because 1.10 and 1.1 are two results in a laboratory.
/// Times are instants; lengths count code points; amounts are whole fen.
@NullMarked
@Pure
package city.healthcard.records.clinical;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;

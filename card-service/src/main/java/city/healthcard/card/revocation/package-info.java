/// Which offline tokens are good no more, as a view and as signed lists that anybody may fetch.
@NullMarked
package city.healthcard.card.revocation;

import org.jspecify.annotations.NullMarked;

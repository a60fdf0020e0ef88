/// Where everything with a life is stored: names of streams, stored types, and whose key seals what.
@NullMarked
package city.healthcard.card.stream;

import org.jspecify.annotations.NullMarked;

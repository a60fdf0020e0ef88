/// The national electronic health card (电子健康卡): an adapter, for cities that take part.
@NullMarked
package city.healthcard.card.nationalid;

import org.jspecify.annotations.NullMarked;

/// Pictures that come with applications: looked at when they arrive, kept sealed, shown to those who audit.
@NullMarked
package city.healthcard.card.attachment;

import org.jspecify.annotations.NullMarked;

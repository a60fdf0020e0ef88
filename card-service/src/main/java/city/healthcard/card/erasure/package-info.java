/// Forgetting a citizen: asked for by one, approved by another, forbidden while the law holds it.
@NullMarked
package city.healthcard.card.erasure;

import org.jspecify.annotations.NullMarked;

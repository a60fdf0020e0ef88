/// Walks that every service takes over all of its endpoints, and the issuers of tokens that they and other tests need.
@NullMarked
package city.healthcard.webkit.walk;

import org.jspecify.annotations.NullMarked;

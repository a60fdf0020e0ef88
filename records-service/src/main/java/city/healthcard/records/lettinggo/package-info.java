/// Carries an erasure out, by the day: looks at restricted files, asks the heart, destroys keys.
@NullMarked
package city.healthcard.records.lettinggo;

import org.jspecify.annotations.NullMarked;

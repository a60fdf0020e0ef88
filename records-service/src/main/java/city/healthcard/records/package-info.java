/// The lifelong health file: what happened to a citizen's health, where, and who may read it.
///
/// Hearts: [city.healthcard.records.visit], [city.healthcard.records.parking], [city.healthcard.records.reading],
/// [city.healthcard.records.consent], [city.healthcard.records.breakglass], [city.healthcard.records.erasure].
/// What an institution may say about one visit, and the rules for it: [city.healthcard.records.clinical].
@NullMarked
package city.healthcard.records;

import org.jspecify.annotations.NullMarked;

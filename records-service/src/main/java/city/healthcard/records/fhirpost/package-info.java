/// How institutions post in FHIR R4: a transaction is read entry by entry and becomes the sheet of one visit, which is
/// then taken in like any other.
@NullMarked
package city.healthcard.records.fhirpost;

import org.jspecify.annotations.NullMarked;

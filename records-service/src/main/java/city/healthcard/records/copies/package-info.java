/// Copies of a file that leave it: as PDF for people and as FHIR for systems. Each has a code by which anybody can ask
/// whether it is genuine, and a detached signature that is checked without us.
@NullMarked
package city.healthcard.records.copies;

import org.jspecify.annotations.NullMarked;

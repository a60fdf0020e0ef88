/// The file in FHIR R4 (4.0.1), for systems that speak it: the same visits, written as resources when they are asked
/// for.
@NullMarked
package city.healthcard.records.fhir;

import org.jspecify.annotations.NullMarked;

/// Bulk exports as HL7 FHIR Bulk Data Access describes them: what is asked for, how it is written, how it is fetched.
@NullMarked
package city.healthcard.records.bulk;

import org.jspecify.annotations.NullMarked;

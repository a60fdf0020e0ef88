/// What auditors wrote to an applicant in their own words; gone when the citizen's keys are.
@NullMarked
package city.healthcard.audit.reviewnotes;

import org.jspecify.annotations.NullMarked;

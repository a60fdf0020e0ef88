/// The register of institutions as everybody may read it.
@NullMarked
package city.healthcard.audit.institutionregister;

import org.jspecify.annotations.NullMarked;

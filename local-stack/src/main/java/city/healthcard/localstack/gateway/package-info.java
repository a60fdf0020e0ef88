/// The one origin in front of the services. It adds nothing to trust and takes away what a client may not claim.
@NullMarked
package city.healthcard.localstack.gateway;

import org.jspecify.annotations.NullMarked;

/// audit-service: who approved what, who saw what, and which institutions take part. This package is the shell:
/// what the service consists of ([AuditService]), what the city learns ([AuditPublication]), and the HTTP
/// surface.
@NullMarked
package city.healthcard.audit;

import org.jspecify.annotations.NullMarked;

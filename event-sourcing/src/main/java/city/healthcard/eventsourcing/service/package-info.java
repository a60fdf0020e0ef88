/// Puts a service together: it says what it has ([EventSourcedService]), the kernel runs it ([Kernel]).
@NullMarked
package city.healthcard.eventsourcing.service;

import org.jspecify.annotations.NullMarked;

/// payment-service: what is owed, paid and refunded, and whether the books agree. This package says what the service
/// consists of ([PaymentService]) and what the city learns ([PaymentPublication]).
@NullMarked
package city.healthcard.payment;

import org.jspecify.annotations.NullMarked;

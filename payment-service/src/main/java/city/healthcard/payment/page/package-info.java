/// Pages of payment-service for people with a browser.
@NullMarked
package city.healthcard.payment.page;

import org.jspecify.annotations.NullMarked;

/// What the ledger adds up to.
@NullMarked
package city.healthcard.payment.books;

import org.jspecify.annotations.NullMarked;

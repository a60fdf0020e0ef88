/// Payment channels: how an order is placed, asked after and refunded, and how a channel's word is known to be its own.
@NullMarked
package city.healthcard.payment.channel;

import org.jspecify.annotations.NullMarked;

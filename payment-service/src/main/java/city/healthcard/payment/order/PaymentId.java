package city.healthcard.payment.order;

import java.util.UUID;

/// One payment; also the number under which the channel knows our order.
public record PaymentId(UUID value) {}

package city.healthcard.payment.order;

import java.util.UUID;

/// One refund of a payment; what makes asking the channel twice harmless.
public record RefundId(UUID value) {}

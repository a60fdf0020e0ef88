package city.healthcard.payment.deposit;

import java.util.UUID;

/// One deposit of a citizen.
public record DepositId(UUID value) {}

package city.healthcard.card.courier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// From when on everything is told again.
public record ResendRequest(@NotNull Instant since) {}

package city.healthcard.card.nationalid;

import java.time.LocalDateTime;
import java.util.Optional;

/// This installation takes no part.
final class NoHealthCardIds implements HealthCardIds {

    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public Optional<HealthCardId> of(String documentType, String documentNumber) {
        return Optional.empty();
    }

    @Override
    public Optional<String> validityUntil(LocalDateTime lastMoment) {
        return Optional.empty();
    }
}

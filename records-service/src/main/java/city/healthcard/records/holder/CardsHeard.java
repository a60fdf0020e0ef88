package city.healthcard.records.holder;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when all cards have been heard of: a service that knows none would park every visit.
@Readiness
@Singleton
final class CardsHeard implements HealthCheck {

    private final CardHolders holders;

    CardsHeard(CardHolders holders) {
        this.holders = holders;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("cards")
                .withData("known", holders.count())
                .status(holders.isWhole())
                .build();
    }
}

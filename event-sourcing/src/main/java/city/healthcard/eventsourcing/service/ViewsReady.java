package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.view.ViewKeeper;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when every view has taken what was there; until then says which are refilling and how far they are.
@Readiness
@Singleton
final class ViewsReady implements HealthCheck {

    private final Runtime runtime;

    ViewsReady(Runtime runtime) {
        this.runtime = runtime;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("views");
        for (ViewKeeper<?> keeper : runtime.keepers()) {
            var progress = keeper.progress();
            answer.withData(progress.view(), "%s, %d facts".formatted(progress.state(), progress.applied()));
        }
        return answer.status(runtime.keepers().stream().allMatch(ViewKeeper::isWhole))
                .build();
    }
}

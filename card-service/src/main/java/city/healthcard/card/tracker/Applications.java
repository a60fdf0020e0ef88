package city.healthcard.card.tracker;

import city.healthcard.card.application.Application.Abandoned;
import city.healthcard.card.application.Application.Unsubmitted;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.ViewRefilling;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the details of an application, also for whoever has submitted it a moment ago: while the view does not have
/// it yet but the log does, the answer waits for the view.
@Singleton
public class Applications {

    private final Hearts hearts;
    private final Runtime runtime;

    Applications(Hearts hearts, Runtime runtime) {
        this.hearts = hearts;
        this.runtime = runtime;
    }

    /// The details; empty when nobody submitted such an application, or the applicant was erased. Fails with
    /// [ViewRefilling] when the view stays behind for more than a second.
    public Uni<Optional<ApplicationDetails>> find(ApplicationId application) {
        return look(application)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found)
                        : isThere(application)
                                .chain(isThere -> isThere
                                        ? await(application)
                                        : Uni.createFrom().item(found)));
    }

    private Uni<Optional<ApplicationDetails>> look(ApplicationId application) {
        return runtime.documents(ApplicationDetails.VIEW).find(application.toString());
    }

    private Uni<Boolean> isThere(ApplicationId application) {
        return hearts.stateOf(application)
                .map(state -> !(state instanceof Unsubmitted || state instanceof Abandoned))
                .onFailure(ErasedStream.class)
                .recoverWithItem(false);
    }

    private Uni<Optional<ApplicationDetails>> await(ApplicationId application) {
        return runtime.documents(ApplicationDetails.VIEW)
                .findWhen(application.toString(), Optional::isPresent)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new ViewRefilling(ApplicationDetails.VIEW.name());
                    }
                });
    }
}

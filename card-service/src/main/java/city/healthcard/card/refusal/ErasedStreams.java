package city.healthcard.card.refusal;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.eventsourcing.event.ErasedStream;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whose keys are destroyed can no longer be asked about.
public class ErasedStreams {

    @ServerExceptionMapper
    public Response erased(ErasedStream erased) {
        return RefusalProblems.of(CitizenRefusal.ERASED).response();
    }
}

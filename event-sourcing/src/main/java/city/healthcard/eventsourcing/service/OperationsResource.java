package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.reaction.ParkedFact;
import city.healthcard.eventsourcing.view.ViewKeeper;
import city.healthcard.eventsourcing.view.ViewProgress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// What an operator asks of a running service: views, and facts that could not be taken.
@Path("/api/operations")
@RolesAllowed("operator")
public class OperationsResource {

    private static final int ACCEPTED = 202;
    private static final int KEPT_ELSEWHERE = 409;

    private final Runtime runtime;

    OperationsResource(Runtime runtime) {
        this.runtime = runtime;
    }

    /// How every view is doing.
    @GET
    @Path("/views")
    @Operation(summary = "How every view is doing")
    public List<ViewProgress> views() {
        return runtime.keepers().stream().map(ViewKeeper::progress).toList();
    }

    /// How one view is doing.
    @GET
    @Path("/views/{view}")
    @Operation(summary = "How one view is doing")
    public ViewProgress view(@RestPath String view) {
        return keeper(view).progress();
    }

    /// Builds a view anew beside the one that answers, compares, switches. Look at the view to see how far
    /// it is.
    @POST
    @Path("/views/{view}/rebuild")
    @Operation(summary = "Rebuild a view beside the live one, compare, switch")
    public Response rebuild(@RestPath String view) {
        var keeper = keeper(view);
        if (!keeper.rebuild()) {
            throw new ClientErrorException(KEPT_ELSEWHERE);
        }
        return Response.status(ACCEPTED).entity(keeper.progress()).build();
    }

    private ViewKeeper<?> keeper(String view) {
        return runtime.keeper(view).orElseThrow(NotFoundException::new);
    }

    /// Facts that reactions could not take, oldest first.
    @GET
    @Path("/parked-facts")
    @Operation(summary = "Facts that reactions could not take")
    public Uni<List<ParkedFact>> parked() {
        return runtime.reactions().parked();
    }

    /// Tries all parked facts again soon, in order.
    @POST
    @Path("/parked-facts/replay")
    @Operation(summary = "Try all parked facts again, in order")
    public Response replay() {
        if (!runtime.reactions().replayParked()) {
            throw new ClientErrorException(KEPT_ELSEWHERE);
        }
        return Response.status(ACCEPTED).build();
    }
}

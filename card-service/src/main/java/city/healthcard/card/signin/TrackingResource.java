package city.healthcard.card.signin;

import city.healthcard.card.intake.ApplicationAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Tracking of an application without signing in.
@Path("/api/tracking")
@Tag(name = "applications", description = "申请 · Applications for a card")
public class TrackingResource {

    private final Tracking tracking;

    TrackingResource(Tracking tracking) {
        this.tracking = tracking;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "查询申请进度 · Track an application by number and document",
            description = "A POST, so that neither number stands in an address.")
    @APIResponse(responseCode = "404", description = "application.not-tracked")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<ApplicationAnswer> track(@NotNull @Valid TrackingRequest request, HttpServerRequest http) {
        var source = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        return tracking.find(request, source).map(ApplicationAnswer::of);
    }
}

package city.healthcard.webkit.sample;

import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// One endpoint of every kind of admission.
@Path("/api/samples")
public class SampleResource {

    private final Caller caller;

    SampleResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.CITIZEN})
    public Uni<Response> post(@Valid Sample sample) {
        return Uni.createFrom()
                .item(Response.created(URI.create("/kit/api/samples/1?limit=2"))
                        .entity(sample)
                        .build());
    }

    @GET
    @Path("{sample}")
    @RolesAllowed({Roles.BUREAU, Roles.CITIZEN})
    public Uni<Map<String, Object>> get(@RestPath UUID sample, @RestQuery int limit) {
        return Uni.createFrom().item(Map.of("id", sample, "limit", limit));
    }

    @GET
    @Path("who")
    @PermitAll
    public Uni<Map<String, Object>> who() {
        return Uni.createFrom()
                .item(Map.of(
                        "anonymous", caller.isAnonymous(),
                        "subject", caller.isAnonymous() ? "" : caller.subject(),
                        "roles", caller.roles()));
    }

    @GET
    @Path("institution")
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM})
    public Uni<Map<String, Object>> institution() {
        return Uni.createFrom()
                .item(Map.of(
                        "institution", caller.institution().orElse(""),
                        "own", caller.actsFor("35020001"),
                        "other", caller.actsFor("35020602")));
    }

    @GET
    @Path("broken")
    @RolesAllowed(Roles.OPERATOR)
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("王芳 350299199001010010"));
    }

    @GET
    @Path("undeclared")
    public Uni<String> undeclared() {
        return Uni.createFrom().item("nobody gets this");
    }
}

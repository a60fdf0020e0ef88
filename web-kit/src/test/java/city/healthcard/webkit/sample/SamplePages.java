package city.healthcard.webkit.sample;

import city.healthcard.webkit.access.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// A page for everybody, one for citizens and one for the staff.
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SamplePages {

    @GET
    @PermitAll
    public String home() {
        return "<!doctype html><title>home</title>";
    }

    /// Not in the description, as all pages, and says nothing.
    @GET
    @Path("undeclared")
    @Operation(hidden = true)
    public String undeclared() {
        return "<!doctype html><title>nobody gets this</title>";
    }

    @GET
    @Path("mine")
    @RolesAllowed(Roles.CITIZEN)
    public String mine() {
        return "<!doctype html><title>mine</title>";
    }

    @GET
    @Path("desk")
    @RolesAllowed(Roles.DESK_CLERK)
    public String desk() {
        return "<!doctype html><title>desk</title>";
    }
}

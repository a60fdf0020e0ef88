package city.healthcard.webkit.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The addresses at which the staff's login begins, comes back and ends; the login itself is Quarkus OIDC's.
@Path("/")
@Authenticated
public class StaffDoor {

    static final String SIGN_IN = "/staff/sign-in";
    private static final String SIGNED_IN = "/staff/signed-in";
    private static final String SIGN_OUT = "/staff/sign-out";

    private final String home;

    StaffDoor(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.home = root + "/";
    }

    static boolean isAt(String path) {
        return path.endsWith(SIGN_IN) || path.endsWith(SIGNED_IN) || path.endsWith(SIGN_OUT);
    }

    /// Reached only by somebody who has signed in; everybody else is on the way to the login first.
    @GET
    @Path(SIGN_IN)
    @Operation(hidden = true)
    public Response signIn(@RestQuery @Nullable String to) {
        return seeOther(LocalPath.of(to).map(LocalPath::value).orElse(home));
    }

    /// Where the identity provider sends the browser back; OIDC restores the address that was asked for.
    @GET
    @Path(SIGNED_IN)
    @Operation(hidden = true)
    public Response signedIn() {
        return seeOther(home);
    }

    /// OIDC ends the session before this is reached.
    @GET
    @Path(SIGN_OUT)
    @Operation(hidden = true)
    public Response signOut() {
        return seeOther(home);
    }

    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}

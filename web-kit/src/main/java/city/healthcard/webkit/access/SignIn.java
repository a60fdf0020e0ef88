package city.healthcard.webkit.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where a person with a browser is sent to sign in.
@Singleton
class SignIn {

    private static final String CITIZENS_DOOR = "/card/sign-in";

    private final String root;

    SignIn(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.root = root;
    }

    /// The door that opens this page; empty when a program is asking, which wants a status and no page.
    Optional<String> doorOf(RoutingContext context, Admission admission) {
        if (!isPage(context)) {
            return Optional.empty();
        }
        var door = admission.admitsCitizens() ? CITIZENS_DOOR : root + StaffDoor.SIGN_IN;
        return LocalPath.of(context.request().uri()).map(to -> door + "?to=" + to.asParameter());
    }

    private boolean isPage(RoutingContext context) {
        var request = context.request();
        var accept = request.getHeader(HttpHeaderNames.ACCEPT);
        return request.method().name().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader(HttpHeaderNames.AUTHORIZATION) == null
                && request.getHeader("HX-Request") == null
                && !context.normalizedPath().startsWith(root + "/api/");
    }
}

package city.healthcard.webkit.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What pages of every site may ask and read (CORS): addresses below one place that a service names with
/// `hc.open-to-all-sites`. What stands there needs a secret in the request itself and looks at no session, so that a
/// foreign page gets nothing from a browser that it could not have got without.
@Singleton
class AllSites {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ANSWERS_FOR = "86400";

    private final Optional<String> place;

    AllSites(@ConfigProperty(name = "hc.open-to-all-sites") Optional<String> place) {
        this.place = place;
    }

    /// Whether an address is open to them.
    boolean include(HttpServerRequest request) {
        var path = request.path();
        return path != null && place.filter(path::startsWith).isPresent();
    }

    /// Browsers ask first whether they may send JSON.
    @ServerRequestFilter(preMatching = true)
    Optional<Response> preflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS) && include(request)
                ? Optional.of(Response.noContent()
                        .header("Access-Control-Allow-Methods", "GET, POST")
                        .header("Access-Control-Allow-Headers", "Content-Type, Accept, Accept-Language")
                        .header("Access-Control-Max-Age", ANSWERS_FOR)
                        .build())
                : Optional.empty();
    }

    @ServerResponseFilter
    void allow(HttpServerRequest request, ContainerResponseContext response) {
        if (include(request)) {
            response.getHeaders().putSingle(ALLOW_ORIGIN, "*");
        }
    }
}

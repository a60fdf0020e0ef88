package city.healthcard.webkit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Our addresses are written from the origin, `/card/api/batches/1`. `Response.created` and `Response.seeOther` read
/// that as one below the service's own root and make `http://host/card/card/api/batches/1` of it; this undoes it.
@Provider
public class LocationFromOrigin implements ContainerResponseFilter {

    private final String root;

    LocationFromOrigin(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.root = root;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location
                && location.getRawPath() != null
                && location.getRawPath().startsWith(root + root + "/")) {
            var path = location.getRawPath().substring(root.length());
            var query = location.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
        }
    }
}

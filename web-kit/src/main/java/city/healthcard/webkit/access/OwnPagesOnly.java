package city.healthcard.webkit.access;

import city.healthcard.webkit.problem.RequestProblems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses what a page of another site makes a browser send (CSRF). Browsers say where an unsafe request comes from, in
/// `Sec-Fetch-Site` and `Origin`, and pages cannot forge either. Programs with a bearer token are not concerned.
class OwnPagesOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String publicUrl;
    private final AllSites allSites;

    OwnPagesOnly(@ConfigProperty(name = "hc.public-url") String publicUrl, AllSites allSites) {
        this.publicUrl = publicUrl;
        this.allSites = allSites;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> filter(HttpServerRequest request) {
        var concerned = !SAFE.contains(request.method().name())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !isOurs(request)
                && !allSites.include(request);
        return concerned ? Optional.of(RequestProblems.crossSite().response()) : Optional.empty();
    }

    private boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null ? !hasCookieOfOurs(request) : origin.equals(publicUrl) || origin.equals(here(request));
    }

    /// A browser too old for `Sec-Fetch-Site` still sends `Origin`; something that sends our cookie and neither
    /// is none.
    private static boolean hasCookieOfOurs(HttpServerRequest request) {
        return request.getCookie(CitizenCookie.NAME) != null || Credential.hasStaffSession(request);
    }

    private static String here(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}

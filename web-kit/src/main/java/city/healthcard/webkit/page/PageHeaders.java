package city.healthcard.webkit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What every page says beside its content: its language, that nobody keeps a copy, and the reader's choices.
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Reading reading;
    private final boolean secure;

    PageHeaders(Reading reading, @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.reading = reading;
        this.secure = publicUrl.startsWith("https:");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type == null || !MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, reading.language().tag());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(HttpHeaders.VARY, "Accept-Language, Cookie");
        keep(Reading.LANGUAGE, response);
        keep(Reading.MODE, response);
    }

    private void keep(String name, ContainerResponseContext response) {
        reading.newly(name)
                .ifPresent(choice -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(name, choice)));
    }

    private NewCookie cookie(String name, String choice) {
        return new NewCookie.Builder(name)
                .value(choice)
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .httpOnly(true)
                .build();
    }
}

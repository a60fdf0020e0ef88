package city.healthcard.webkit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Bodies are UTF-8 and not compressed; whatever says that it is something else is not guessed at.
class ReadableBody {

    @ServerRequestFilter(preMatching = true)
    Optional<Response> filter(ContainerRequestContext request) {
        return isCompressed(request) || isInAnotherCharset(request)
                ? Optional.of(RequestProblems.unsupportedEncoding().response())
                : Optional.empty();
    }

    private static boolean isCompressed(ContainerRequestContext request) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean isInAnotherCharset(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        try {
            var charset = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset != null && !charset.equalsIgnoreCase("utf-8");
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}

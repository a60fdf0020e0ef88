package city.healthcard.webkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Says why a body that announces more than `hc.body-limit` is not read; the server alone would say only 413. Below the
/// paths of `hc.short-bodies` nobody has signed in, and a body is short.
@Singleton
class SizeLimit {

    private static final int FIRST = 1_000;
    private static final long SHORT = 64 * 1024;

    private final long bytesMax;
    private final List<String> shortBodies;
    private final ObjectMapper json;

    SizeLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "hc.short-bodies") Optional<List<String>> shortBodies,
            ObjectMapper json) {
        this.bytesMax = limit.asLongValue();
        this.shortBodies = shortBodies.orElse(List.of());
        this.json = json;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        var max = maxOf(context.request().path());
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > max) {
            refuse(context);
        } else {
            // What announces nothing is measured by the server while it reads.
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, max);
            context.next();
        }
    }

    private long maxOf(@Nullable String path) {
        return path != null && shortBodies.stream().anyMatch(path::startsWith) ? SHORT : bytesMax;
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext context) {
        var language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var document = RequestProblems.tooLarge().document(language, TraceId.of(context));
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        context.response()
                .setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(text(document));
    }

    private String text(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always writable", impossible);
        }
    }
}

package city.healthcard.records.fhir;

import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.TraceId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/// Puts a [Problem] that leaves by the FHIR door into FHIR's words, before anybody makes a problem document of it.
@Provider
@Priority(Priorities.USER + 1000)
public class OutcomeAnswer implements ContainerResponseFilter {

    private static final MediaType FHIR = MediaType.valueOf(FhirResource.FHIR_JSON);

    private final CurrentVertxRequest current;

    OutcomeAnswer(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && isFhir(current.getCurrent().request().path())) {
            var language = Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            var outcome = Outcomes.of(problem, language, TraceId.of(current.getCurrent()));
            response.setEntity(outcome, new Annotation[0], FHIR);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isFhir(@Nullable String path) {
        return path != null && (path.equals("/records/fhir") || path.startsWith("/records/fhir/"));
    }
}

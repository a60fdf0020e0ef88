package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.TraceId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/// Tells a person with a browser, in words of its own, what a [Problem] tells a program. It comes before
/// `ProblemAnswer`, and leaves to it whoever does not prefer a page.
@Provider
@Priority(Priorities.USER + 100)
public class ProblemPage implements ContainerResponseFilter {

    private final CurrentVertxRequest current;
    private final Reading reading;

    ProblemPage(CurrentVertxRequest current, Reading reading) {
        this.current = current;
        this.reading = reading;
    }

    /// The page itself.
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        /// What happened, what to do now, and the reference to name on the telephone.
        static native TemplateInstance problem(String title, String why, String reference, Integer status);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && prefersPage(request)) {
            var said = MessageBundles.get(
                    Words.class, Localized.Literal.of(reading.locale().toLanguageTag()));
            var page = page(problem, said);
            response.setEntity(page, new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }

    private String page(Problem problem, Words said) {
        return switch (Response.Status.Family.familyOf(problem.status())) {
            case SERVER_ERROR -> page(problem, said.broken(), said.broken_why());
            case INFORMATIONAL, SUCCESSFUL, REDIRECTION, CLIENT_ERROR, OTHER ->
                switch (problem.status()) {
                    case 404 -> page(problem, said.missing(), said.missing_why());
                    case 401, 403 -> page(problem, said.refused(), said.refused_why());
                    default -> page(problem, said.broken(), problem.detail().in(reading.language()));
                };
        };
    }

    private String page(Problem problem, String title, String why) {
        var reference = TraceId.of(current.getCurrent()).substring(0, 8);
        return Templates.problem(title, why, reference, problem.status()).render();
    }

    private static boolean prefersPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().getFirst().getSubtype().equals("html");
    }
}

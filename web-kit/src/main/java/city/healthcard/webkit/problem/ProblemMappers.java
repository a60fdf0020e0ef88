package city.healthcard.webkit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Everything that goes wrong on the way in becomes a problem; nothing stored and no stack trace ever leaves with it.
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return exception.problem().response();
    }

    /// More exact than the framework's own mapper for this type, which would win over the one below.
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException exception) {
        return JsonFaults.problem(exception).response();
    }

    @ServerExceptionMapper
    Response json(JacksonException exception) {
        return JsonFaults.problem(exception).response();
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException exception, RoutingContext context) {
        return isOurs(exception)
                ? failure(exception, context)
                : ConstraintFaults.problem(exception.getConstraintViolations()).response();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, HttpHeaders headers, UriInfo uri, RoutingContext context) {
        var cause = exception.getCause();
        var given = exception.getResponse();
        return switch (exception) {
            case NotFoundException notFound when notFound.getCause() != null -> parameters(headers, uri);
            case BadRequestException bad
            when bad.getCause() != null && !(cause instanceof IOException) -> parameters(headers, uri);
            case NotAllowedException notAllowed -> notAllowed(notAllowed);
            case WebApplicationException unreadable
            when unreadable.getCause() instanceof JacksonException json ->
                JsonFaults.problem(json).response();
            case WebApplicationException broken when given.getStatus() >= 500 -> failure(broken, context);
            case WebApplicationException _ when given.hasEntity() || given.getStatus() < 400 -> given;
            default -> byStatus(given.getStatus()).response();
        };
    }

    @ServerExceptionMapper
    Response failure(Throwable exception, RoutingContext context) {
        var unavailable = Outage.isBehind(exception);
        var problem = unavailable ? RequestProblems.unavailable() : RequestProblems.unexpected();
        LOG.errorf(Faceless.of(exception), "%s failed with %s, trace %s", where(), problem.code(), TraceId.of(context));
        var response = Response.fromResponse(problem.response());
        return unavailable ? response.header(HttpHeaders.RETRY_AFTER, 2).build() : response.build();
    }

    /// The method that was to answer; the address could hold somebody's data.
    private static String where() {
        var request = CurrentRequestManager.get();
        var resource = request == null ? null : request.getResteasyReactiveResourceInfo();
        return resource == null
                ? "A request"
                : resource.getResourceClass().getSimpleName() + "."
                        + resource.getMethod().getName();
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 401 -> RequestProblems.unauthenticated();
            case 403 -> RequestProblems.forbidden();
            case 404 -> RequestProblems.notFound();
            case 405 -> RequestProblems.methodNotAllowed();
            case 406 -> RequestProblems.notAcceptable();
            case 413 -> RequestProblems.tooLarge();
            case 415 -> RequestProblems.unsupportedMediaType();
            case 422 -> RequestProblems.invalid();
            default -> {
                var title = Titles.of(status);
                yield Problem.of(status, "request.refused", title.zh(), title.en());
            }
        };
    }

    private static Response notAllowed(NotAllowedException exception) {
        var allowed = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        var response = Response.fromResponse(RequestProblems.methodNotAllowed().response());
        return allowed == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allowed).build();
    }

    private static Response parameters(HttpHeaders headers, UriInfo uri) {
        var request = CurrentRequestManager.get();
        var info = request == null ? null : request.getResteasyReactiveResourceInfo();
        var faults =
                info == null ? List.<Fault>of() : ParameterFaults.of(info.getMethod(), new RequestSource(headers, uri));
        var problem = RequestProblems.parameter();
        return new Problem(problem.status(), problem.code(), problem.detail(), faults, Map.of()).response();
    }

    /// A wrong return value, or a constraint broken somewhere inside, is our fault and not the caller's.
    private static boolean isOurs(ConstraintViolationException exception) {
        return CurrentRequestManager.get() == null
                || exception.getConstraintViolations().stream().anyMatch(violation -> {
                    for (var step : violation.getPropertyPath()) {
                        if (step.getKind() == ElementKind.RETURN_VALUE) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private record RequestSource(HttpHeaders headers, UriInfo uri) implements ParameterFaults.Source {
        @Override
        public @Nullable String path(String name) {
            return uri.getPathParameters().getFirst(name);
        }

        @Override
        public @Nullable String query(String name) {
            return uri.getQueryParameters().getFirst(name);
        }

        @Override
        public @Nullable String header(String name) {
            return headers.getHeaderString(name);
        }
    }
}

package city.healthcard.webkit.access;

import city.healthcard.webkit.problem.Faceless;
import city.healthcard.webkit.problem.Outage;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What those hear who may not come in: a person is shown the door to sign in, a program gets a problem.
class AccessMappers {

    private static final Logger LOG = Logger.getLogger(AccessMappers.class);

    private final SignIn signIn;
    private final Instance<TurnedAway> account;
    private final CurrentIdentityAssociation current;

    AccessMappers(SignIn signIn, Instance<TurnedAway> account, CurrentIdentityAssociation current) {
        this.signIn = signIn;
        this.account = account;
        this.current = current;
    }

    @ServerExceptionMapper
    Uni<Response> nobody(UnauthorizedException exception, RoutingContext context) {
        return outside(context);
    }

    @ServerExceptionMapper
    Uni<Response> refused(AuthenticationFailedException exception, RoutingContext context) {
        return Outage.isBehind(exception) ? Uni.createFrom().item(later()) : outside(context);
    }

    @ServerExceptionMapper
    Response unfinished(AuthenticationCompletionException exception) {
        return challenge(AccessProblems.loginNotFinished());
    }

    /// Where an account is kept of attempts, no answer leaves before this one is in it.
    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException exception, UriInfo asked) {
        return account.isResolvable()
                ? current.getDeferredIdentity()
                        .invoke(current::setIdentity)
                        .chain(() -> account.get().keep(asked))
                        .map(_ -> RequestProblems.forbidden().response())
                        .onFailure()
                        .invoke(failure -> LOG.error("Somebody was turned away off the record", Faceless.of(failure)))
                        .onFailure()
                        .recoverWithItem(AccessMappers::later)
                : Uni.createFrom().item(RequestProblems.forbidden().response());
    }

    private Uni<Response> outside(RoutingContext context) {
        return StaffDoor.isAt(context.normalizedPath())
                ? toLogin(context)
                : Uni.createFrom().item(doorOrProblem(context));
    }

    private Response doorOrProblem(RoutingContext context) {
        return signIn.doorOf(context, Admission.ofCurrentRequest())
                .map(AccessMappers::seeOther)
                .orElseGet(() -> challenge(RequestProblems.unauthenticated()));
    }

    /// The authorization request is OIDC's: it sets the cookie with state and code verifier and names the
    /// address.
    private static Uni<Response> toLogin(RoutingContext context) {
        @Nullable HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(challenge(RequestProblems.unauthenticated()))
                : authenticator.getChallenge(context).map(AccessMappers::answer);
    }

    private static Response answer(@Nullable ChallengeData challenge) {
        if (challenge == null || challenge.status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return challenge(RequestProblems.unauthenticated());
        }
        var response = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    /// Written as a header, because JAX-RS takes a path for one below the service's own root, even with a
    /// slash before it.
    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response later() {
        return Response.fromResponse(RequestProblems.unavailable().response())
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    private static Response challenge(Problem problem) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}

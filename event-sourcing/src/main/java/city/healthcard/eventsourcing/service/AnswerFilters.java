package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.answer.Answers;
import city.healthcard.eventsourcing.answer.Attempt;
import city.healthcard.eventsourcing.answer.CurrentAttempt;
import city.healthcard.eventsourcing.answer.RequestId;
import city.healthcard.eventsourcing.answer.Standing;
import city.healthcard.eventsourcing.answer.Standing.Answered;
import city.healthcard.eventsourcing.answer.Standing.Different;
import city.healthcard.eventsourcing.answer.Standing.Fresh;
import city.healthcard.eventsourcing.answer.Standing.InFlight;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives a request under an `Idempotency-Key` the answer it was given before, and keeps the answers of new ones.
///
/// Behind it an endpoint sees the key as it counts here: told apart from the same key of other callers.
class AnswerFilters {

    static final String KEY = "Idempotency-Key";
    private static final String ATTEMPT = "city.healthcard.attempt";
    private static final int LAST = 100;
    private static final Pattern UUID_FORM =
            Pattern.compile("\"?(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"?");
    private static final Logger LOG = Logger.getLogger(AnswerFilters.class);

    private final Answers answers;
    private final RequestMarks marks;
    private final AnswerForm form;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest current;

    AnswerFilters(
            Answers answers,
            RequestMarks marks,
            AnswerForm form,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current) {
        this.answers = answers;
        this.marks = marks;
        this.form = form;
        this.identity = identity;
        this.current = current;
    }

    @AnsweredOnce
    @SuppressWarnings("deprecation") // its successor reads forms only
    @ServerRequestFilter(readBody = true)
    Uni<@Nullable Response> before(ContainerRequestContext request) {
        var key = key(request.getHeaderString(KEY));
        return key == null
                ? Uni.createFrom().nullItem()
                : identity.getDeferredIdentity()
                        .map(AnswerFilters::name)
                        .chain(caller -> begin(request, marks.request(caller, key)));
    }

    /// Runs for every answer, because one that began as an exception passes no filter of its endpoint.
    @ServerResponseFilter(priority = LAST)
    Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ATTEMPT) instanceof Attempt attempt)) {
            return Uni.createFrom().voidItem();
        }
        var answer = form.lasting(response, attempt.hasAppended());
        if (answer.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var kept = answers.keep(attempt, answer.get());
        if (attempt.hasAppended()) {
            var _ = kept.subscribe().with(_ -> {}, AnswerFilters::notKept);
            return Uni.createFrom().voidItem();
        }
        return kept.invoke(first -> form.put(first, answer.get(), response)).replaceWithVoid();
    }

    private Uni<@Nullable Response> begin(ContainerRequestContext request, RequestId id) {
        request.getHeaders().putSingle(KEY, id.key().toString());
        var hash = marks.hash(request.getMethod(), request.getUriInfo().getPath(), body(request));
        return answers.begin(id, hash).map(standing -> answer(request, standing));
    }

    private @Nullable Response answer(ContainerRequestContext request, Standing standing) {
        return switch (standing) {
            case Fresh fresh -> {
                request.setProperty(ATTEMPT, fresh.attempt());
                CurrentAttempt.set(fresh.attempt());
                current.getCurrent().addEndHandler(_ -> answers.release(fresh.attempt()));
                yield null;
            }
            case Answered answered -> form.replay(answered.answer());
            case Different _ -> KeyProblems.otherRequest();
            case InFlight _ -> KeyProblems.inFlight();
        };
    }

    /// The body where the endpoint takes one; only then it has been read by now, and what nobody reads says
    /// nothing.
    private static byte[] body(ContainerRequestContext request) {
        try {
            var stream = request.getEntityStream();
            var bytes = stream == null ? new byte[0] : stream.readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(bytes));
            return bytes;
        } catch (BlockingNotAllowedException notRead) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(SecurityIdentity identity) {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    /// Whatever is not a key is left to the endpoint, which says so.
    private static @Nullable UUID key(@Nullable String header) {
        var matcher = UUID_FORM.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }

    /// The command is found in its stream when it comes again; only the letter of this answer is lost.
    private static void notKept(Throwable failure) {
        LOG.warnf("An answer was not kept: %s", failure.getClass().getName());
    }
}

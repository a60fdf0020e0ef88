package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.answer.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which answers last, and how they are written down and given again.
@Singleton
class AnswerForm {

    static final String REPLAYED = "Idempotent-Replayed";
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> HEADERS = List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.VARY,
            HttpHeaders.CACHE_CONTROL);

    /// Not the command was judged but the request or the moment: unreadable, not admitted, not there yet, seen
    /// in another version, too much. The same request may fare better later.
    private static final Set<Integer> OF_THE_MOMENT = Set.of(400, 401, 403, 404, 405, 406, 408, 412, 413, 415, 429);
    private static final int FIRST_FAILURE = 500;

    private final ObjectMapper json;

    AnswerForm(ObjectMapper json) {
        this.json = json;
    }

    /// The answer, if it is one that lasts. A body is kept only where it is known under whose key, or a
    /// problem's, which never holds anything personal.
    Optional<Answer> lasting(ContainerResponseContext response, boolean appended) {
        var status = response.getStatus();
        if (status >= FIRST_FAILURE
                || OF_THE_MOMENT.contains(status)
                || !response.getCookies().isEmpty()) {
            return Optional.empty();
        }
        var isProblem = status >= Response.Status.BAD_REQUEST.getStatusCode();
        if (response.hasEntity() && !appended && !isProblem) {
            return Optional.empty();
        }
        var body = response.hasEntity() ? text(response.getEntity()) : "";
        return isProblem && isOfReading(body) ? Optional.empty() : Optional.of(answer(response, isProblem, body));
    }

    /// The stored answer, marked as such.
    Response replay(Answer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, true);
        answer.headers().forEach(response::header);
        return answer.body().isEmpty()
                ? response.build()
                : response.entity(answer.body()).build();
    }

    /// Replaces an answer by the one another process gave first.
    void put(Answer first, Answer own, ContainerResponseContext response) {
        if (first.equals(own)) {
            return;
        }
        response.setStatus(first.status());
        first.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.getHeaders().putSingle(REPLAYED, true);
        response.setEntity(
                first.body().isEmpty() ? null : first.body(),
                new Annotation[0],
                MediaType.valueOf(first.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)));
    }

    private static Answer answer(ContainerResponseContext response, boolean isProblem, String body) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (!body.isEmpty()) {
            headers.put(HttpHeaders.CONTENT_TYPE, isProblem ? PROBLEM : MediaType.APPLICATION_JSON);
        }
        return new Answer(response.getStatus(), headers, body);
    }

    private boolean isOfReading(String body) {
        try {
            return json.readTree(body).path("code").asText().startsWith("request.");
        } catch (JsonProcessingException noProblem) {
            return true;
        }
    }

    private String text(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

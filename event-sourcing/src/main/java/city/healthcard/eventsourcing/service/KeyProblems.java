package city.healthcard.eventsourcing.service;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// What is wrong with an `Idempotency-Key` that has been seen before.
final class KeyProblems {

    static final String REUSED = "request.idempotency-key-reused";
    static final String IN_FLIGHT = "request.in-flight";
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private KeyProblems() {}

    static Response otherRequest() {
        return problem(
                        UNPROCESSABLE,
                        REUSED,
                        "幂等键已用于另一请求 · Key used before",
                        "此 Idempotency-Key 已用于内容不同的请求，请换用新的键。 · "
                                + "Another request was made under this Idempotency-Key; draw a new one.")
                .build();
    }

    static Response inFlight() {
        return problem(
                        CONFLICT,
                        IN_FLIGHT,
                        "正在处理 · Being answered",
                        "此请求正在处理，请稍后以同一键重试。 · "
                                + "This request is being answered; try again in a moment under the same key.")
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private static Response.ResponseBuilder problem(int status, String code, String title, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Map.of("status", status, "code", code, "title", title, "detail", detail));
    }
}

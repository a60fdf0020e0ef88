package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.view.ViewRefilling;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/// Answers questions to a view that is being filled: 503, try again in a moment.
@Provider
public class RefillingAnswer implements ExceptionMapper<ViewRefilling> {

    private static final int UNAVAILABLE = 503;

    @Override
    public Response toResponse(ViewRefilling refilling) {
        return Response.status(UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .type("application/problem+json")
                .entity(Map.of(
                        "status", UNAVAILABLE,
                        "code", "view.refilling",
                        "title", "正在恢复数据 · Being refilled",
                        "detail", "数据正在恢复，请稍后再试。 · This view is being refilled; try again in a moment."))
                .build();
    }
}

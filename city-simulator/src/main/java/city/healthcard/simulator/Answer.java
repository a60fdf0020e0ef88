package city.healthcard.simulator;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// How every party answers: JSON, and RFC 9457 problems when it does not like the question.
public final class Answer {

    private Answer() {}

    /// The JSON object that was asked with.
    ///
    /// @throws DecodeException when there is none
    public static JsonObject question(RoutingContext call) {
        var body = call.body().asJsonObject();
        if (body == null) {
            throw new DecodeException("no body");
        }
        return body;
    }

    /// 200 with a body.
    public static void ok(RoutingContext call, JsonObject body) {
        send(call, 200, body);
    }

    /// Any status with a body.
    public static void send(RoutingContext call, int status, JsonObject body) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    /// A problem with a stable code.
    public static void refuse(RoutingContext call, int status, String code, String detail) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("status", status)
                        .put("code", code)
                        .put("title", detail)
                        .encode());
    }

    static void failed(RoutingContext call) {
        switch (call.failure()) {
            case DecodeException _, ClassCastException _, IllegalArgumentException _ ->
                refuse(call, 400, "request.malformed", "the body is not the JSON this address takes");
            case null, default -> refuse(call, call.statusCode() > 0 ? call.statusCode() : 500, "request.failed", "no");
        }
    }
}

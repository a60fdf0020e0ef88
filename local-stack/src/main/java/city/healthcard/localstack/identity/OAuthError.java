package city.healthcard.localstack.identity;

import io.vertx.core.json.JsonObject;

/// Why a program gets no token (RFC 6749 section 5.2).
final class OAuthError extends RuntimeException {

    private final int status;
    private final String error;

    private OAuthError(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    static OAuthError invalidClient() {
        return new OAuthError(401, "invalid_client", "The client is unknown, or did not prove that it is itself.");
    }

    static OAuthError unauthorizedClient() {
        return new OAuthError(400, "unauthorized_client", "The client may not use this grant.");
    }

    static OAuthError unsupportedGrant() {
        return new OAuthError(400, "unsupported_grant_type", "There is no such grant.");
    }

    static OAuthError invalidGrant(String description) {
        return new OAuthError(400, "invalid_grant", description);
    }

    static OAuthError invalidToken() {
        return new OAuthError(401, "invalid_token", "The token is not, or no longer, good.");
    }

    static OAuthError tooManyFailures() {
        return new OAuthError(429, "invalid_grant", "Too many failures; wait before you try again.");
    }

    int status() {
        return status;
    }

    String document() {
        return new JsonObject()
                .put("error", error)
                .put("error_description", getMessage())
                .encode();
    }
}

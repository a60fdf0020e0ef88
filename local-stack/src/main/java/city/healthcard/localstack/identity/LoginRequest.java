package city.healthcard.localstack.identity;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A login that a client asks for (OpenID Connect Core 1.0 section 3.1.2.1); the redirect is one of the client's own.
record LoginRequest(
        Realm.Client client,
        String redirect,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable String challenge) {

    /// @throws OAuthError when it must not even be answered with a redirect
    static LoginRequest of(HttpServerRequest request, Realm realm) {
        var client = realm.client(required(request, "client_id"))
                .filter(known -> known.grants().contains(Realm.Grant.AUTHORIZATION_CODE))
                .orElseThrow(OAuthError::unauthorizedClient);
        var redirect = required(request, "redirect_uri");
        if (!client.redirects().contains(redirect)) {
            throw OAuthError.invalidRequest("The client may not be answered at this redirect_uri.");
        }
        if (!"code".equals(request.getParam("response_type"))) {
            throw OAuthError.invalidRequest("Only response_type=code is offered.");
        }
        return new LoginRequest(
                client, redirect, request.getParam("state"), request.getParam("nonce"), challenge(request, client));
    }

    private static @Nullable String challenge(HttpServerRequest request, Realm.Client client) {
        var challenge = request.getParam("code_challenge");
        if (challenge == null ? client.pkceRequired() : !"S256".equals(request.getParam("code_challenge_method"))) {
            throw OAuthError.invalidRequest("A code_challenge of method S256 is required.");
        }
        return challenge;
    }

    private static String required(HttpServerRequest request, String name) {
        var value = request.getParam(name);
        if (value == null || value.isEmpty()) {
            throw OAuthError.invalidRequest("The parameter " + name + " is missing.");
        }
        return value;
    }

    /// The client's address with the answer.
    String answeredWith(String code, String issuer, String session) {
        var answer = new StringBuilder(redirect)
                .append(redirect.contains("?") ? '&' : '?')
                .append("code=")
                .append(encoded(code))
                .append("&iss=")
                .append(encoded(issuer))
                .append("&session_state=")
                .append(encoded(session));
        if (state != null) {
            answer.append("&state=").append(encoded(state));
        }
        return answer.toString();
    }

    /// Where the form's answer may lead, for the browser's `form-action` rule.
    String redirectOrigin() {
        var uri = URI.create(redirect);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

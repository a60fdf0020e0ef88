package city.healthcard.localstack.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Where everything of a realm is: laid out as Keycloak lays it out.
///
/// @param issuer such as `http://localhost:8085/realms/healthcard`
/// @param root the issuer's path, `/realms/healthcard`
record Addresses(String issuer, String root) {

    private static final String PROTOCOL = "/protocol/openid-connect";

    String discovery() {
        return root + "/.well-known/openid-configuration";
    }

    String keys() {
        return root + PROTOCOL + "/certs";
    }

    String token() {
        return root + PROTOCOL + "/token";
    }

    String login() {
        return root + PROTOCOL + "/auth";
    }

    String logout() {
        return root + PROTOCOL + "/logout";
    }

    String userinfo() {
        return root + PROTOCOL + "/userinfo";
    }

    String look() {
        return root + "/login.css";
    }

    /// What a signed assertion may name as its audience.
    boolean isOurs(String audience) {
        return audience.equals(issuer) || audience.equals(absolute(token()));
    }

    /// The discovery document (OpenID Connect Discovery 1.0).
    JsonObject document() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", absolute(login()))
                .put("token_endpoint", absolute(token()))
                .put("userinfo_endpoint", absolute(userinfo()))
                .put("end_session_endpoint", absolute(logout()))
                .put("jwks_uri", absolute(keys()))
                .put("response_types_supported", JsonArray.of("code"))
                .put("response_modes_supported", JsonArray.of("query"))
                .put(
                        "grant_types_supported",
                        JsonArray.of("authorization_code", "client_credentials", "password", "refresh_token"))
                .put("subject_types_supported", JsonArray.of("public"))
                .put("id_token_signing_alg_values_supported", JsonArray.of("RS256"))
                .put(
                        "token_endpoint_auth_methods_supported",
                        JsonArray.of("client_secret_basic", "client_secret_post", "private_key_jwt"))
                .put(
                        "token_endpoint_auth_signing_alg_values_supported",
                        JsonArray.of("RS256", "PS256", "ES256", "RS384", "ES384"))
                .put("scopes_supported", JsonArray.of("openid"))
                .put("code_challenge_methods_supported", JsonArray.of("S256"))
                .put("authorization_response_iss_parameter_supported", true)
                .put("ui_locales_supported", JsonArray.of("zh-CN", "en"));
    }

    private String absolute(String path) {
        return issuer.substring(0, issuer.length() - root.length()) + path;
    }
}

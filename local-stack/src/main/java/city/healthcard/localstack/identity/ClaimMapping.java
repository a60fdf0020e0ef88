package city.healthcard.localstack.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// How a claim of a token is made from what the realm says of a user: the protocol mappers that our realm uses.
sealed interface ClaimMapping {

    /// Which kinds of token have the claim.
    record In(boolean accessToken, boolean idToken) {}

    In in();

    /// The user's id as `sub`.
    record Subject(In in) implements ClaimMapping {}

    /// The user's roles as a list.
    record Roles(String claim, In in) implements ClaimMapping {}

    /// One attribute of the user, or its `username`.
    record Attribute(String attribute, String claim, In in) implements ClaimMapping {}

    /// Whom the token is meant for.
    record Audience(String audience, In in) implements ClaimMapping {}

    /// @return empty for a mapper that our tokens do not need
    static Optional<ClaimMapping> of(JsonObject json) {
        var config = json.getJsonObject("config", new JsonObject());
        var in = new In(isTrue(config, "access.token.claim"), isTrue(config, "id.token.claim"));
        return switch (json.getString("protocolMapper")) {
            case "oidc-sub-mapper" -> Optional.of(new Subject(in));
            case "oidc-usermodel-realm-role-mapper" -> Optional.of(new Roles(config.getString("claim.name"), in));
            case "oidc-usermodel-attribute-mapper" ->
                Optional.of(new Attribute(config.getString("user.attribute"), config.getString("claim.name"), in));
            case "oidc-audience-mapper" -> Optional.of(new Audience(config.getString("included.custom.audience"), in));
            default -> Optional.empty();
        };
    }

    private static boolean isTrue(JsonObject config, String name) {
        return config.getString(name, "false").equals("true");
    }

    /// Adds the claim to a token that is being made.
    default void apply(Realm.User user, JWTClaimsSet.Builder claims) {
        switch (this) {
            case Subject _ -> claims.subject(user.id());
            case Roles roles ->
                claims.claim(roles.claim(), user.roles().stream().sorted().toList());
            case Attribute attribute ->
                value(user, attribute.attribute()).ifPresent(value -> claims.claim(attribute.claim(), value));
            case Audience audience -> claims.audience(List.of(audience.audience()));
        }
    }

    private static Optional<String> value(Realm.User user, String attribute) {
        return attribute.equals("username")
                ? Optional.of(user.name())
                : user.attributes().getJsonArray(attribute, new JsonArray()).stream()
                        .map(String.class::cast)
                        .findFirst();
    }
}

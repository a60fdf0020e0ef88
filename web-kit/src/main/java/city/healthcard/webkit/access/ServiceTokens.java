package city.healthcard.webkit.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Tokens with which this service asks another one in its own name, role [Roles#SERVICE]. Where a person is behind the
/// question, `Caller.token()` is the right one instead.
@Singleton
public class ServiceTokens {

    private final OidcClient client;
    private final TokensHelper held = new TokensHelper();

    ServiceTokens(OidcClient client) {
        this.client = client;
    }

    /// A token that is still good; fetched once and again shortly before it expires.
    ///
    /// @return fails when the identity provider does not answer
    public Uni<String> token() {
        return held.getTokens(client).map(Tokens::getAccessToken);
    }

    /// The value of an `Authorization` header.
    public Uni<String> authorization() {
        return token().map(token -> "Bearer " + token);
    }
}

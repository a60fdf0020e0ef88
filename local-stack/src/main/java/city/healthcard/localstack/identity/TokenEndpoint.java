package city.healthcard.localstack.identity;

import city.healthcard.localstack.identity.Realm.Grant;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Where programs get tokens (RFC 6749 section 3.2).
final class TokenEndpoint {

    private final Realm realm;
    private final ClientGate gate;
    private final People people;
    private final Sessions sessions;
    private final TokenMint mint;

    TokenEndpoint(Realm realm, ClientGate gate, People people, Sessions sessions, TokenMint mint) {
        this.realm = realm;
        this.gate = gate;
        this.people = people;
        this.sessions = sessions;
        this.mint = mint;
    }

    /// @throws OAuthError when there is no token for this
    JsonObject answer(HttpServerRequest request) {
        var client = gate.pass(request);
        return switch (required(request, "grant_type")) {
            case "client_credentials" -> forMachine(client);
            case "authorization_code" -> forCode(client, request);
            case "refresh_token" -> renewed(client, request);
            case "password" -> forPassword(client, request);
            default -> throw OAuthError.unsupportedGrant();
        };
    }

    private JsonObject forMachine(Realm.Client client) {
        check(client, Grant.CLIENT_CREDENTIALS);
        var account = realm.serviceAccountOf(client).orElseThrow(OAuthError::unauthorizedClient);
        return mint.forMachine(account, client);
    }

    private JsonObject forCode(Realm.Client client, HttpServerRequest request) {
        check(client, Grant.AUTHORIZATION_CODE);
        var code = sessions.spend(required(request, "code"))
                .filter(spent -> spent.client().equals(client.id()))
                .filter(spent -> spent.redirect().equals(request.getFormAttribute("redirect_uri")))
                .filter(spent -> isMet(spent.challenge(), request.getFormAttribute("code_verifier")))
                .orElseThrow(() -> OAuthError.invalidGrant("The code is spent, too old, or somebody else's."));
        return mint.forLogin(code.login(), client, code.nonce(), sessions);
    }

    private static boolean isMet(@Nullable String challenge, @Nullable String verifier) {
        return challenge == null
                ? verifier == null
                : verifier != null && Secrets.areEqual(challenge, Secrets.challengeOf(verifier));
    }

    private JsonObject renewed(Realm.Client client, HttpServerRequest request) {
        var login = sessions.renew(required(request, "refresh_token"), client)
                .orElseThrow(() -> OAuthError.invalidGrant("The session is over."));
        return mint.forLogin(login, client, null, sessions);
    }

    private JsonObject forPassword(Realm.Client client, HttpServerRequest request) {
        check(client, Grant.PASSWORD);
        var user = people.recognize(required(request, "username"), required(request, "password"));
        return switch (user) {
            case People.Recognized recognized ->
                mint.forLogin(sessions.begin(recognized.user()), client, null, sessions);
            case People.Unknown _ -> throw OAuthError.invalidGrant("The name or the password is not right.");
            case People.MustWait _ -> throw OAuthError.tooManyFailures();
        };
    }

    private static void check(Realm.Client client, Grant grant) {
        if (!client.grants().contains(grant)) {
            throw OAuthError.unauthorizedClient();
        }
    }

    private static String required(HttpServerRequest request, String name) {
        var value = request.getFormAttribute(name);
        if (value == null || value.isEmpty()) {
            throw OAuthError.invalidRequest("The parameter " + name + " is missing.");
        }
        return value;
    }
}

package city.healthcard.localstack.identity;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the realm file says, as far as we use it.
///
/// @param clients by client id
/// @param users by user name, people and the machines' service accounts
record Realm(
        String name,
        Duration accessTokenLifespan,
        Duration codeLifespan,
        Duration sessionIdle,
        Duration sessionMax,
        LoginThrottle.Limits limits,
        List<ClaimMapping> mappings,
        Map<String, Client> clients,
        Map<String, User> users) {

    Realm {
        mappings = List.copyOf(mappings);
        clients = Map.copyOf(clients);
        users = Map.copyOf(users);
    }

    /// A program that may ask for tokens.
    ///
    /// @param redirects where a login may lead back to, exactly
    /// @param afterLogout where a logout may lead to; a `*` at the end stands for anything
    record Client(
            String id,
            Proof proof,
            Set<Grant> grants,
            boolean pkceRequired,
            Set<String> redirects,
            Set<String> afterLogout) {

        Client {
            grants = Set.copyOf(grants);
            redirects = Set.copyOf(redirects);
            afterLogout = Set.copyOf(afterLogout);
        }
    }

    /// How a client shows that it is itself.
    sealed interface Proof {

        /// It cannot: it runs where nothing can be kept secret.
        record None() implements Proof {}

        /// It knows a secret.
        record Secret(String value) implements Proof {}

        /// It signs with a key whose public half is in the realm file (RFC 7523).
        ///
        /// @param keys a JWK set
        record SignedAssertion(String keys) implements Proof {}
    }

    /// The ways to a token.
    enum Grant {
        AUTHORIZATION_CODE,
        CLIENT_CREDENTIALS,
        PASSWORD
    }

    /// A person, or a machine's service account.
    ///
    /// @param id the `sub` of tokens, a pseudonym
    /// @param password empty for machines
    /// @param serviceAccountOf the client whose service account this is
    /// @param attributes what claims are made of
    record User(
            String id,
            String name,
            Optional<String> password,
            Optional<String> serviceAccountOf,
            Set<String> roles,
            JsonObject attributes) {

        User {
            roles = Set.copyOf(roles);
        }
    }

    Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    Optional<User> serviceAccountOf(Client client) {
        return users.values().stream()
                .filter(user ->
                        user.serviceAccountOf().filter(client.id()::equals).isPresent())
                .findFirst();
    }
}

package city.healthcard.localstack.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.healthcard.localstack.identity.Realm.Client;
import city.healthcard.localstack.identity.Realm.Grant;
import city.healthcard.localstack.identity.Realm.Proof;
import city.healthcard.localstack.identity.Realm.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a realm as Keycloak exports and imports it, `${VARIABLE:default}` resolved from the environment as there.
final class RealmFile {

    private static final Duration ACCESS_TOKEN_MAX = Duration.ofMinutes(15);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::([^}]*))?}");

    private RealmFile() {}

    static Realm read(Path file, Map<String, String> environment) {
        try {
            return parse(Files.readString(file), environment);
        } catch (IOException failure) {
            throw new UncheckedIOException("The realm file " + file + " cannot be read", failure);
        }
    }

    static Realm parse(String text, Map<String, String> environment) {
        var json = new JsonObject(resolved(text, environment));
        return new Realm(
                json.getString("realm"),
                atMost(ACCESS_TOKEN_MAX, seconds(json, "accessTokenLifespan", 300)),
                seconds(json, "accessCodeLifespan", 60),
                seconds(json, "ssoSessionIdleTimeout", 1_800),
                seconds(json, "ssoSessionMaxLifespan", 36_000),
                limits(json),
                mappings(json),
                objects(json, "clients")
                        .filter(RealmFile::isEnabled)
                        .map(RealmFile::client)
                        .collect(toMap(Client::id, Function.identity())),
                objects(json, "users")
                        .filter(RealmFile::isEnabled)
                        .map(RealmFile::user)
                        .collect(toMap(User::name, Function.identity())));
    }

    private static String resolved(String text, Map<String, String> environment) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = environment.get(found.group(1));
            var given = value != null ? value : found.group(2);
            return given == null ? Matcher.quoteReplacement(found.group()) : escaped(given);
        });
    }

    private static String escaped(String value) {
        var quoted = new JsonArray().add(value).encode();
        return Matcher.quoteReplacement(quoted.substring(2, quoted.length() - 2));
    }

    private static LoginThrottle.Limits limits(JsonObject json) {
        return new LoginThrottle.Limits(
                json.getInteger("failureFactor", 5),
                seconds(json, "waitIncrementSeconds", 60),
                seconds(json, "maxFailureWaitSeconds", 900));
    }

    /// Every scope of the file is a default scope; one that is asked for by name is not needed here.
    private static List<ClaimMapping> mappings(JsonObject json) {
        return objects(json, "clientScopes")
                .flatMap(scope -> objects(scope, "protocolMappers"))
                .map(ClaimMapping::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Client client(JsonObject json) {
        var attributes = json.getJsonObject("attributes", new JsonObject());
        var afterLogout = attributes.getString("post.logout.redirect.uris", "");
        return new Client(
                json.getString("clientId"),
                proof(json, attributes),
                grants(json),
                attributes.containsKey("pkce.code.challenge.method"),
                strings(json, "redirectUris").collect(toSet()),
                Arrays.stream(afterLogout.split("##"))
                        .filter(uri -> !uri.isBlank())
                        .collect(toSet()));
    }

    private static Proof proof(JsonObject json, JsonObject attributes) {
        if (json.getBoolean("publicClient", false)) {
            return new Proof.None();
        }
        return json.getString("clientAuthenticatorType", "client-secret").equals("client-jwt")
                ? new Proof.SignedAssertion(attributes.getString("jwks.string"))
                : new Proof.Secret(json.getString("secret"));
    }

    private static Set<Grant> grants(JsonObject json) {
        var grants = EnumSet.noneOf(Grant.class);
        if (json.getBoolean("standardFlowEnabled", false)) {
            grants.add(Grant.AUTHORIZATION_CODE);
        }
        if (json.getBoolean("serviceAccountsEnabled", false)) {
            grants.add(Grant.CLIENT_CREDENTIALS);
        }
        if (json.getBoolean("directAccessGrantsEnabled", false)) {
            grants.add(Grant.PASSWORD);
        }
        return grants;
    }

    private static User user(JsonObject json) {
        var password = objects(json, "credentials")
                .filter(credential -> credential.getString("type").equals("password"))
                .map(credential -> credential.getString("value"))
                .findFirst();
        return new User(
                json.getString("id"),
                json.getString("username"),
                password,
                Optional.ofNullable(json.getString("serviceAccountClientId")),
                strings(json, "realmRoles").collect(toSet()),
                json.getJsonObject("attributes", new JsonObject()));
    }

    private static boolean isEnabled(JsonObject json) {
        return json.getBoolean("enabled", true);
    }

    private static Stream<JsonObject> objects(JsonObject json, String name) {
        return json.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
    }

    private static Stream<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name, new JsonArray()).stream().map(String.class::cast);
    }

    private static Duration seconds(JsonObject json, String name, int otherwise) {
        return Duration.ofSeconds(json.getInteger(name, otherwise));
    }

    private static Duration atMost(Duration most, Duration asked) {
        return asked.compareTo(most) < 0 ? asked : most;
    }
}

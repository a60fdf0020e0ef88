package city.healthcard.simulator.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens of the identity provider, asked for once and used until shortly before they end.
final class Tokens {

    /// The public client that stands for a person's own program.
    static final String PUBLIC_CLIENT = "story";

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient client;
    private final ObjectMapper json;
    private final String issuer;
    private final InstantSource clock;
    private final Map<Account, Granted> granted = new ConcurrentHashMap<>();

    private record Granted(String token, Instant until) {}

    Tokens(HttpClient client, ObjectMapper json, String issuer, InstantSource clock) {
        this.client = client;
        this.json = json;
        this.issuer = issuer;
        this.clock = clock;
    }

    /// The token to send for the account; empty for nobody.
    String of(Account account) {
        return switch (account) {
            case Account.Person person -> current(person, form(person));
            case Account.Machine machine -> current(machine, form(machine));
            case Account.Citizen citizen -> citizen.token();
            case Account.Anybody _ -> "";
        };
    }

    /// What a reader types to get the account's token into its variable; nothing for nobody.
    Optional<String> curl(Account account) {
        return switch (account) {
            case Account.Person person -> Optional.of(kept(person, curl(form(person)), "access_token"));
            case Account.Machine machine -> Optional.of(kept(machine, curl(form(machine)), "access_token"));
            case Account.Citizen citizen ->
                Optional.of(kept(citizen, citizen.session().curl(), "token"));
            case Account.Anybody _ -> Optional.empty();
        };
    }

    private String curl(String form) {
        return "curl -s '%s/protocol/openid-connect/token' -d '%s'".formatted(issuer, form);
    }

    private static String kept(Account account, String curl, String field) {
        return "%s=$(%s | sed 's/.*\"%s\":\"\\([^\"]*\\).*/\\1/')".formatted(account.variable(), curl, field);
    }

    private static String form(Account.Person person) {
        return "grant_type=password&client_id=" + PUBLIC_CLIENT + "&username=" + encoded(person.name()) + "&password="
                + Account.PASSWORD;
    }

    private static String form(Account.Machine machine) {
        var name = encoded(machine.name());
        return "grant_type=client_credentials&client_id=" + name + "&client_secret=" + name;
    }

    private String current(Account account, String form) {
        var known = granted.get(account);
        if (known == null || known.until().isBefore(clock.instant())) {
            known = ask(account, form);
            granted.put(account, known);
        }
        return known.token();
    }

    private Granted ask(Account account, String form) {
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (!answer.hasNonNull("access_token")) {
            throw new Unexpected("the identity provider gave no token to " + account);
        }
        var seconds = answer.path("expires_in").asLong(60);
        return new Granted(
                answer.path("access_token").asText(),
                clock.instant().plusSeconds(seconds).minus(MARGIN));
    }

    private JsonNode send(HttpRequest request) {
        try {
            return json.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new Unexpected("the identity provider does not answer at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

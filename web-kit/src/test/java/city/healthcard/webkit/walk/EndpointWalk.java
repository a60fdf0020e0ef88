package city.healthcard.webkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.webkit.access.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Goes to every endpoint of a service, those that its description names and those that it does not, such as pages: as
/// nobody, with every role, with tokens that are no good, and with everything that is wrong to send. A service takes
/// the walk with
///
/// ```java
/// @QuarkusTest
/// @QuarkusTestResource(TokenIssuers.class)
/// class CardEndpointsIT extends EndpointWalk {}
/// ```
///
/// An endpoint that refuses by its own rules may answer 401 and 403 too, with a `code` of its own.
///
/// Answers that begin and never end would hold it for ever: it gives up after [#LONGEST_MINUTES].
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = EndpointWalk.LONGEST_MINUTES, unit = TimeUnit.MINUTES)
public abstract class EndpointWalk {

    static final int LONGEST_MINUTES = 5;

    private static final List<String> ODD_VALUES = List.of(
            "x",
            "-1",
            "1.5",
            "99999999999999999999",
            "2026-02-30",
            "' or 1=1 --",
            "../../etc/passwd",
            "\u0000",
            "\ud83d\udc3b",
            "a".repeat(3_000));

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @TestHTTPResource("q/openapi?format=json")
    URI description = URI.create("");

    private final List<String> findings = new ArrayList<>();
    private List<Endpoint> endpoints = List.of();
    private Visitor visitor;
    private Examples examples;

    /// For the test framework.
    protected EndpointWalk() {}

    /// Whether the walk goes there. Everywhere, but for what a test has broken on purpose.
    ///
    /// @param path as in the description, such as `/card/api/applications/{id}`
    protected boolean goesTo(String path) {
        return true;
    }

    /// Where to call it: a place that is no parameter, such as `{operation}`, needs to be filled by the
    /// service's test.
    ///
    /// @param path as in the description
    protected String calledAt(String path) {
        return path;
    }

    /// What a service says of itself, below `q`: the only places that answer and that no endpoint declares.
    protected List<String> aboutItself() {
        return List.of("health", "health/live", "health/ready", "health/started", "metrics", "openapi");
    }

    @BeforeEach
    void readTheDescription() throws IOException {
        var api = new ApiDescription(read(description));
        var described = api.operations();
        var undescribed = ServedEndpoints.all().entrySet().stream()
                .filter(served -> !described.contains(served.getKey()))
                .map(Map.Entry::getValue);
        endpoints = Stream.concat(api.endpoints().stream(), undescribed)
                .filter(endpoint -> goesTo(endpoint.path()))
                .map(endpoint -> endpoint.at(calledAt(endpoint.path())))
                .toList();
        examples = new Examples(api);
        visitor = new Visitor(description, examples);
    }

    private static JsonNode read(URI document) throws IOException {
        return new ObjectMapper().readTree(text(document));
    }

    private static String text(URI document) throws IOException {
        try (var stream = document.toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// `docs/openapi/card.yaml` and its like. Run with `-Dgolden.write=true` to write it again.
    @Test
    protected void the_description_in_the_documents_is_what_the_code_says() throws IOException {
        var service = ConfigProvider.getConfig().getValue("hc.service", String.class);
        var file = Path.of(
                System.getProperty("maven.multiModuleProjectDirectory", ".."), "docs/openapi", service + ".yaml");
        var said = withoutItsSurroundings(text(description.resolve("openapi")));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, said);
        }
        assertThat(Files.readString(file)).isEqualTo(said);
    }

    /// The identity provider of this run has a port of its own.
    private static String withoutItsSurroundings(String said) {
        return said.replaceAll("(openIdConnectUrl: )http://127\\.0\\.0\\.1:\\d+", "$1http://localhost:8085");
    }

    @Test
    protected void every_endpoint_says_whom_it_admits() {
        assertThat(endpoints).as("endpoints of the description").isNotEmpty();
        assertThat(endpoints.stream().filter(endpoint -> endpoint.roles().isEmpty()))
                .as("endpoints with neither @RolesAllowed nor @PermitAll")
                .isEmpty();
    }

    @Test
    protected void what_a_service_says_of_itself_is_open_to_everybody_whatever_token_is_shown() throws Exception {
        var prefix = description.getPath().replace("openapi", "");
        var worthless = WorthlessTokens.all();
        for (var place : aboutItself()) {
            var endpoint = Endpoint.open(prefix + place);
            says(endpoint, "nobody", visitor.call(endpoint, "", Visitor.Changes.NONE));
            for (var role : List.of(Roles.CITIZEN, Roles.DESK_CLERK, Roles.OPERATOR)) {
                says(endpoint, role, visitor.call(endpoint, role, Visitor.Changes.NONE));
            }
            for (var token : worthless.entrySet()) {
                says(endpoint, token.getKey(), visitor.callWith(token.getValue(), endpoint, Visitor.Changes.NONE));
            }
        }
        assertThat(findings).isEmpty();
    }

    /// It may say that it is not ready yet. It never says whom it served.
    private void says(Endpoint endpoint, String asker, Visitor.Answer answer) {
        if (answer.status() != 200 && !(answer.status() == 503 && answer.body().contains("\"checks\""))) {
            findings.add("%s answers %s with %d".formatted(endpoint, asker, answer.status()));
        }
        if (!endpoint.path().endsWith("openapi") && ID.matcher(answer.body()).find()) {
            findings.add("%s holds an id".formatted(endpoint));
        }
    }

    @Test
    protected void every_role_that_is_named_exists() {
        var named = new TreeSet<String>();
        endpoints.forEach(endpoint -> endpoint.roles().ifPresent(named::addAll));
        named.removeAll(Roles.OF_CITIZENS);
        named.removeAll(Roles.OF_STAFF_AND_MACHINES);
        named.removeAll(List.of("*", "**"));
        assertThat(named).as("roles that nobody can have").isEmpty();
    }

    @Test
    protected void every_endpoint_admits_exactly_the_roles_it_names() throws Exception {
        for (var endpoint : endpoints) {
            visit(endpoint, "");
            for (var role : Roles.OF_CITIZENS) {
                visit(endpoint, role);
            }
            for (var role : Roles.OF_STAFF_AND_MACHINES) {
                visit(endpoint, role);
            }
        }
        assertThat(findings).isEmpty();
    }

    private void visit(Endpoint endpoint, String role) throws Exception {
        var admitted = role.isEmpty() ? endpoint.isOpen() : endpoint.admits(role);
        if (admitted && endpoint.streams()) {
            return;
        }
        var answer = visitor.call(endpoint, role, minimal(endpoint));
        var shutOut = answer.status() == 401 && answer.hasCode("access.unauthenticated")
                || answer.status() == 403 && answer.hasCode("access.forbidden");
        var expected = role.isEmpty() ? 401 : 403;
        if (endpoint.isStaffDoor() && role.isEmpty()) {
            leadsToTheLogin(endpoint, answer);
            return;
        }
        if (admitted && shutOut) {
            findings.add("%s names %s and shuts it out (%d)".formatted(endpoint, name(role), answer.status()));
        }
        if (!admitted && (!shutOut || answer.status() != expected)) {
            findings.add(
                    "%s answers %s with %d instead of %d".formatted(endpoint, name(role), answer.status(), expected));
        }
        neverBreaks(endpoint, "as " + name(role), answer);
    }

    /// The one place where nobody is not turned away: who comes to the staff's door is sent to sign in.
    private void leadsToTheLogin(Endpoint endpoint, Visitor.Answer answer) {
        if (answer.status() != 302) {
            findings.add("%s does not lead nobody to the login (%d)".formatted(endpoint, answer.status()));
        }
    }

    @Test
    protected void a_token_that_is_no_good_opens_nothing() throws Exception {
        for (var token : WorthlessTokens.all().entrySet()) {
            for (var endpoint : endpoints) {
                presented(endpoint, token.getKey(), token.getValue());
            }
        }
        assertThat(findings).isEmpty();
    }

    /// Where everybody may come in it counts as none.
    private void presented(Endpoint endpoint, String what, String token) throws Exception {
        if (endpoint.isOpen() && endpoint.streams()) {
            return;
        }
        var answer = visitor.callWith(token, endpoint, minimal(endpoint));
        var shutOut = answer.status() == 401 && answer.hasCode("access.unauthenticated");
        if (shutOut == endpoint.isOpen()) {
            findings.add("%s answers %s with %d".formatted(endpoint, what, answer.status()));
        }
    }

    @Test
    protected void neither_issuer_gives_the_roles_of_the_other() throws Exception {
        var ofCitizens = TokenIssuers.citizen("walker", Roles.OF_STAFF_AND_MACHINES, Map.of());
        var ofStaff = TokenIssuers.staff("walker", Roles.OF_CITIZENS, Map.of());
        for (var endpoint : endpoints) {
            if (endpoint.namesRoles()) {
                usurped(endpoint, "roles of the staff from card-service", ofCitizens);
                usurped(endpoint, "roles of citizens from the identity provider", ofStaff);
            }
        }
        assertThat(findings).isEmpty();
    }

    private void usurped(Endpoint endpoint, String what, String token) throws Exception {
        var answer = visitor.callWith(token, endpoint, minimal(endpoint));
        if (answer.status() != 403 || !answer.hasCode("access.forbidden")) {
            findings.add("%s answers %s with %d instead of 403".formatted(endpoint, what, answer.status()));
        }
    }

    private static Visitor.Changes minimal(Endpoint endpoint) {
        return endpoint.body().isPresent() ? Visitor.Changes.body("{}".getBytes()) : Visitor.Changes.NONE;
    }

    private static String name(String role) {
        return role.isEmpty() ? "nobody" : role;
    }

    @Test
    protected void nothing_that_is_sent_as_a_body_breaks_an_endpoint() throws Exception {
        var oversized = Visitor.Changes.body(oversized());
        for (var endpoint : endpoints) {
            if (endpoint.body().filter(Endpoint.Body::isJson).isPresent()) {
                var good = examples.of(endpoint.body().get().schema());
                for (var bad : BadBodies.neverReadable(good).entrySet()) {
                    refused(endpoint, bad.getKey(), Visitor.Changes.body(bad.getValue()));
                }
                for (var bad : BadBodies.unlikely(good).entrySet()) {
                    tried(endpoint, bad.getKey(), Visitor.Changes.body(bad.getValue()));
                }
                refused(endpoint, "an oversized body", oversized);
                wrongEnvelopes(endpoint);
            }
        }
        assertThat(findings).isEmpty();
    }

    private void wrongEnvelopes(Endpoint endpoint) throws Exception {
        var envelopes = Map.of(
                "another media type", Visitor.Changes.header("Content-Type", "text/csv"),
                "no media type at all", Visitor.Changes.header("Content-Type", "nonsense"),
                "another character set", Visitor.Changes.header("Content-Type", "application/json;charset=gbk"),
                "a compressed body", Visitor.Changes.header("Content-Encoding", "gzip"));
        for (var envelope : envelopes.entrySet()) {
            refused(endpoint, envelope.getKey(), envelope.getValue());
        }
    }

    @Test
    protected void nothing_that_is_sent_as_a_parameter_breaks_an_endpoint() throws Exception {
        for (var endpoint : endpoints) {
            if (!endpoint.streams()) {
                for (var parameter : endpoint.parameters()) {
                    for (var value : ODD_VALUES) {
                        odd(endpoint, parameter, value);
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private void odd(Endpoint endpoint, Endpoint.Parameter parameter, String value) throws Exception {
        var isForHeader = parameter.in().equals("header");
        if (isForHeader && !value.chars().allMatch(character -> character >= ' ' && character < 127)) {
            return;
        }
        var what = parameter.in() + " parameter " + parameter.name() + " = " + shortened(value);
        tried(endpoint, what, Visitor.Changes.parameter(parameter.name(), value));
    }

    private static String shortened(String value) {
        return value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }

    private void refused(Endpoint endpoint, String what, Visitor.Changes changes) throws Exception {
        var answer = tried(endpoint, what, changes);
        if (answer.status() < 400) {
            findings.add("%s takes %s (%d)".formatted(endpoint, what, answer.status()));
        }
    }

    private Visitor.Answer tried(Endpoint endpoint, String what, Visitor.Changes changes) throws Exception {
        var role = endpoint.isOpen()
                ? ""
                : endpoint.roles()
                        .flatMap(roles -> roles.stream().sorted().findFirst())
                        .orElse(Roles.OPERATOR);
        var answer = visitor.call(endpoint, role.equals("**") ? Roles.OPERATOR : role, changes);
        neverBreaks(endpoint, what, answer);
        return answer;
    }

    private void neverBreaks(Endpoint endpoint, String what, Visitor.Answer answer) {
        if (answer.status() >= 500) {
            findings.add("%s breaks (%d) on %s".formatted(endpoint, answer.status(), what));
        } else if (answer.status() >= 400 && !answer.isProblem() && !(endpoint.page() && answer.isPage())) {
            findings.add("%s answers %s with %d and no problem document".formatted(endpoint, what, answer.status()));
        }
    }

    private static byte[] oversized() {
        var limit = ConfigProvider.getConfig().getValue("quarkus.http.limits.max-body-size", MemorySize.class);
        return ("{\"a\":\"" + "a".repeat(Math.toIntExact(limit.asLongValue())) + "\"}").getBytes();
    }
}

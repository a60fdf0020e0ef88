package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// Asks a running service to build a view anew beside the one that answers, and shows how far it is.
/// Arguments: service, view.
public final class Rebuild {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String FORM = "grant_type=password&client_id=story&username=operator&password=healthcard";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String view;
    private final String token;

    private Rebuild(Suite suite, String service, String view) throws IOException, InterruptedException {
        this.view = suite.publicUrl() + "/" + service + "/api/operations/views/" + view;
        this.token = token(Objects.requireNonNull(suite.environmentOf(service).get("HC_OIDC_URL")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var suite = new Suite(ProjectFolder.find(), Path.of(""), Ports.fromEnvironment(), System.getenv());
        System.exit(new Rebuild(suite, arguments[0], arguments[1]).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        var asked = send(request("/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
        if (asked.statusCode() != ACCEPTED && asked.statusCode() != CONFLICT) {
            System.out.println("It was refused: " + asked.statusCode() + " " + asked.body());
            return false;
        }
        while (true) {
            var progress = new JsonObject(send(request("").GET()).body());
            var state = progress.getString("state");
            System.out.printf("  %-12s %d facts%n", state, progress.getLong("rebuilt", 0L));
            var found = progress.getJsonObject("lastRebuild");
            if ("live".equals(state) && found != null) {
                System.out.println("  compared: " + found.encode());
                return Boolean.TRUE.equals(found.getBoolean("switched"));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(view + below)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String issuer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM));
        var answer = send(request);
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("the operator cannot sign in: " + answer.statusCode());
        }
        return new JsonObject(answer.body()).getString("access_token");
    }
}

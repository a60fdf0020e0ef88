package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Asks a running service to build a view anew beside the one that answers, and shows how far it is.
/// Arguments: service, view.
public final class Rebuild {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String FORM = "grant_type=password&client_id=story&username=operator&password=healthcard";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final String views;
    private final String view;
    private final String token;

    private Rebuild(Suite suite, String service, String view) throws IOException, InterruptedException {
        this.service = service;
        this.views = suite.publicUrl() + "/" + service + "/api/operations/views";
        this.view = view;
        this.token = token(Objects.requireNonNull(suite.environmentOf(service).get("HC_OIDC_URL")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var suite = new Suite(ProjectFolder.find(), Path.of(""), Ports.fromEnvironment(), System.getenv());
        System.exit(new Rebuild(suite, arguments[0], arguments[1]).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        var asked = send(request("/" + view + "/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
        if (asked.statusCode() == NOT_FOUND) {
            System.out.printf("%s 没有视图 %s，有 · has no view %s, but%n", service, view, view);
            names().forEach(name -> System.out.println("  " + name));
            return false;
        }
        if (asked.statusCode() != ACCEPTED && asked.statusCode() != CONFLICT) {
            System.out.println("It was refused: " + asked.statusCode() + " " + asked.body());
            return false;
        }
        while (true) {
            var progress = new JsonObject(send(request("/" + view).GET()).body());
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

    private List<String> names() throws IOException, InterruptedException {
        return new JsonArray(send(request("").GET()).body())
                .stream()
                        .map(progress -> ((JsonObject) progress).getString("view"))
                        .sorted()
                        .toList();
    }

    private HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(views + below)).header("Authorization", "Bearer " + token);
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

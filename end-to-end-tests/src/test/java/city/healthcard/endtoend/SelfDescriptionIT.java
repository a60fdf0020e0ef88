package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Below `q` a packaged service says how it is, what it counts and what it offers, and nothing else: what helps in
/// development is not there.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelfDescriptionIT {

    private static final List<String> THERE =
            List.of("health", "health/live", "health/ready", "health/started", "metrics", "openapi");
    private static final List<String> NOT_THERE = List.of(
            "",
            "dev",
            "dev-ui",
            "dev-ui/welcome",
            "swagger-ui",
            "health-ui",
            "openapi-ui",
            "arc",
            "arc/beans",
            "info",
            "io.quarkus",
            "logging-manager",
            "scheduler",
            "qute",
            "vertx");

    private final Suite suite = Suite.shared();

    @Test
    void a_service_says_of_itself_what_the_documents_name_and_no_more() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var service : Traces.SERVICES) {
                var below = suite.addresses().origin() + '/' + service + "/q/";
                for (var place : THERE) {
                    assertThat(status(http, below + place)).as(below + place).isEqualTo(200);
                }
                for (var place : NOT_THERE) {
                    assertThat(status(http, below + place)).as(below + place).isEqualTo(404);
                }
            }
        }
    }

    private static int status(HttpClient http, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

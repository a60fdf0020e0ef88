package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.process.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Whether somebody answers.
final class Health {
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Health() {}

    /// Whether this address answers 200.
    static BooleanSupplier of(String address) {
        var question = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> answers(question);
    }

    /// Whether somebody listens on this port.
    static BooleanSupplier listens(int port) {
        return () -> !FreePorts.isFree(port);
    }

    private static boolean answers(HttpRequest question) {
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package city.healthcard.simulator.city;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A browser that runs no scripts: it sends forms, keeps cookies, and says where it is sent next.
public final class Browser implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String origin;
    private final Consumer<String> watcher;

    /// @param watcher is shown a command line that does the same as each form
    public Browser(Addresses addresses, Consumer<String> watcher) {
        this.origin = addresses.origin();
        this.watcher = watcher;
    }

    /// What came back.
    ///
    /// @param next where the browser is sent, without origin; empty when it is not
    public record Page(int status, String next, String html) {

        /// Never what it shows.
        @Override
        public String toString() {
            return status + " " + next;
        }
    }

    /// Opens a page.
    public Page open(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    /// Sends a form.
    public Page send(String path, Map<String, String> fields) {
        watcher.accept(curl(path, fields));
        return exchange(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    @Override
    public void close() {
        client.close();
    }

    private Page exchange(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(ANSWER_MAX)
                            .header("Accept", "text/html")
                            .header("Accept-Language", "zh-CN")
                            .header("Origin", origin)
                            .header("Cookie", String.join("; ", cookies.values()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var next = response.headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .map(Browser::path)
                    .orElse("");
            return new Page(response.statusCode(), next, response.body());
        } catch (IOException noAnswer) {
            throw new Unexpected(
                    "nobody answered a form: " + noAnswer.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }

    /// All of them are sent everywhere: there is but one origin.
    private void keep(String setCookie) {
        var cookie = setCookie.substring(0, (setCookie + ";").indexOf(';'));
        cookies.put(cookie.substring(0, (cookie + "=").indexOf('=')), cookie);
    }

    private String curl(String path, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> " --data-urlencode '%s=%s'".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining("", "curl -s -X POST -b cookies -c cookies '" + origin + path + "'", ""));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(URI location) {
        return Objects.requireNonNullElse(location.getRawPath(), "");
    }
}

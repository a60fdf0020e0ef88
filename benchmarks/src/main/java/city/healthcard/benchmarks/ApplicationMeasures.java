package city.healthcard.benchmarks;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a card costs from the application to its activation, on a suite of its own whose PostgreSQL is asked through
/// a counter.
@Singleton
final class ApplicationMeasures {

    private static final int WAVE = 64;
    private static final int WARMING = 2;
    private static final int ROUNDS = 3;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final String HASH = "card_password_hash_seconds_";

    private final Vertx vertx;

    ApplicationMeasures(Vertx vertx) {
        this.vertx = vertx;
    }

    /// A1: applications a second; requests and round trips of one; the password's hash apart.
    List<Measure> applications() throws Exception {
        var ports = RunningSuite.freePorts();
        try (var counter = new RoundTrips(vertx, ports.postgres())) {
            // One source activates them all.
            var settings = Map.of("HC_POSTGRES", counter.address(), "HC_SIGN_IN_PER_SOURCE", "1000000");
            try (var suite = RunningSuite.start(ports, settings);
                    var applications = new Applications(ports)) {
                for (var i = 0; i < WARMING; i++) {
                    applications.wave(WAVE);
                }
                return measured(suite, counter, applications);
            }
        }
    }

    private static List<Measure> measured(RunningSuite suite, RoundTrips counter, Applications applications)
            throws IOException, InterruptedException {
        var idle = idle(counter);
        var rates = new ArrayList<Double>();
        var requests = new ArrayList<Double>();
        var questions = new TreeMap<String, List<Double>>();
        for (var i = 0; i < ROUNDS; i++) {
            var callsBefore = applications.calls();
            var askedBefore = counter.asked();
            var begin = System.nanoTime();
            applications.wave(WAVE);
            var seconds = (System.nanoTime() - begin) / 1e9;
            rates.add(WAVE / seconds);
            requests.add((applications.calls() - callsBefore) / (double) WAVE);
            since(askedBefore, counter)
                    .forEach((service, asked) -> questions
                            .computeIfAbsent(service, _ -> new ArrayList<>())
                            .add((asked - idle.getOrDefault(service, 0.0) * seconds) / WAVE));
        }
        var measures = new ArrayList<Measure>();
        measures.add(Measure.known("A1", "cards from application to activation, in waves of " + WAVE, "/s", rates));
        measures.add(Measure.known("A1", "HTTP requests for one, looks before each step included", "", requests));
        questions.forEach((service, asked) -> measures.add(
                Measure.known("A1", "round trips of %s to PostgreSQL for one".formatted(service), "", asked)));
        measures.add(Measure.known("A1", "of that time, hashing one password", "ms", List.of(millisOfHash(suite))));
        return measures;
    }

    /// Questions a second when nobody wants anything, of each service: feeds look for news.
    private static Map<String, Double> idle(RoundTrips counter) throws InterruptedException {
        var before = counter.asked();
        Thread.sleep(IDLE);
        return since(before, counter).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> asked.getValue() * 1e3 / IDLE.toMillis()));
    }

    private static Map<String, Long> since(Map<String, Long> before, RoundTrips counter) {
        return counter.asked().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, asked -> asked.getValue() - before.getOrDefault(asked.getKey(), 0L)));
    }

    private static double millisOfHash(RunningSuite suite) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + suite.ports().card() + "/card/q/metrics");
            var text = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return 1e3 * figure(text, HASH + "sum") / figure(text, HASH + "count");
        }
    }

    private static double figure(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name));
    }
}

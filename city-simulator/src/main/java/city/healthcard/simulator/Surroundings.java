package city.healthcard.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Where the simulator stands: its port, the city's addresses and how fast the outside world is.
///
/// @param port where it listens: `HC_HTTP_PORT`, else base port + 6
/// @param publicUrl the one origin of the suite: `HC_PUBLIC_URL`
/// @param ownUrl how others reach the simulator: `HC_SIMULATOR_URL`
/// @param issuer the identity provider: `HC_OIDC_URL`
/// @param channelSecret signs the payment channel's notifications: `HC_CHANNEL_SECRET`, `whsec_` and base 64
/// @param state the folder of the journals: `simulator` below `HC_STATE`
/// @param delay how long a party takes for one step: `HC_SIMULATOR_DELAY_MS`
public record Surroundings(
        int port, String publicUrl, String ownUrl, String issuer, String channelSecret, Path state, Duration delay) {

    /// What both sides use on a developer's machine when nothing else is said. Worth nothing anywhere else.
    public static final String LOCAL_CHANNEL_SECRET = "whsec_c2ltdWxhdGVkLWNoYW5uZWwtb2YtdGhlLWNpdHktMzUwMg==";

    private static final String BASE_PORT = "8080";

    /// Reads the environment.
    public static Surroundings of(Map<String, String> environment) {
        var base = Integer.parseInt(environment.getOrDefault("HC_BASE_PORT", BASE_PORT));
        var port = Integer.parseInt(environment.getOrDefault("HC_HTTP_PORT", String.valueOf(base + 6)));
        return new Surroundings(
                port,
                environment.getOrDefault("HC_PUBLIC_URL", "http://localhost:" + base),
                environment.getOrDefault("HC_SIMULATOR_URL", "http://localhost:" + port),
                environment.getOrDefault("HC_OIDC_URL", "http://localhost:" + (base + 5) + "/realms/healthcard"),
                environment.getOrDefault("HC_CHANNEL_SECRET", LOCAL_CHANNEL_SECRET),
                Path.of(environment.getOrDefault("HC_STATE", ".state")).resolve("simulator"),
                Duration.ofMillis(Long.parseLong(environment.getOrDefault("HC_SIMULATOR_DELAY_MS", "400"))));
    }

    /// The address it listens on, `HC_HTTP_HOST`: nobody but this machine reaches it unless told otherwise.
    static String host(Map<String, String> environment) {
        return environment.getOrDefault("HC_HTTP_HOST", "127.0.0.1");
    }
}

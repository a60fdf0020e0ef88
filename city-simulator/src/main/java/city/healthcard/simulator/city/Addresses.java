package city.healthcard.simulator.city;

import java.util.Map;

/// Where the suite is.
///
/// @param origin the one origin of pages and APIs, such as `http://localhost:8080`
/// @param issuer the identity provider
/// @param simulator the outside world
public record Addresses(String origin, String issuer, String simulator) {

    private static final String BASE_PORT = "8080";

    /// Reads `HC_BASE_PORT`, `HC_PUBLIC_URL`, `HC_OIDC_URL` and `HC_SIMULATOR_URL`.
    public static Addresses of(Map<String, String> environment) {
        var base = Integer.parseInt(environment.getOrDefault("HC_BASE_PORT", BASE_PORT));
        return new Addresses(
                environment.getOrDefault("HC_PUBLIC_URL", "http://localhost:" + base),
                environment.getOrDefault("HC_OIDC_URL", "http://localhost:" + (base + 5) + "/realms/healthcard"),
                environment.getOrDefault("HC_SIMULATOR_URL", "http://localhost:" + (base + 6)));
    }
}

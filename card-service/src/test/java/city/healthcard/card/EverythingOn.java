package city.healthcard.card;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/// An application of its own with everything that is off by default: it reads a folder, calls partners on this machine,
/// and takes part in the national electronic health card. One for all tests of these, because each start takes seconds.
public final class EverythingOn implements QuarkusTestProfile {

    /// What partners exchange with it.
    static final Path FOLDER = Path.of("target", "exchange").toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hc.exchange-folder", FOLDER.toString(),
                "hc.exchange-look-every", "0.1S",
                "hc.webhooks.reach", "loopback",
                "hc.health-card-id.enabled", "true",
                "hc.health-card-id.root-key", "0123456789ABCDEFFEDCBA9876543210");
    }
}

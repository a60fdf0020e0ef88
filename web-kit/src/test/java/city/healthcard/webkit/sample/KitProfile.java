package city.healthcard.webkit.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// What a service would write into its application.properties. Not in a file, which would reach the services' tests
/// too.
public class KitProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hc.service", "kit", "hc.body-limit", "64K");
    }
}

package city.healthcard.webkit.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The sample service under the name of one that the realm knows.
public class AuditProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hc.service", "audit");
    }
}

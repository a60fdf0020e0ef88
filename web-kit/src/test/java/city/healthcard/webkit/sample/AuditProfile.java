package city.healthcard.webkit.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The sample service under the name of one that the realm knows.
public class AuditProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hc.service", "audit");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(LoginSurroundings.class));
    }

    /// Not the issuers of the other tests.
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}

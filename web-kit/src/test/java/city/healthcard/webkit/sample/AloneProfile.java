package city.healthcard.webkit.sample;

import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A service whose neighbours do not answer.
public class AloneProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hc.service", "kit",
                "hc.public-url", TokenIssuers.PUBLIC_URL,
                "hc.card-url", "http://127.0.0.1:9",
                "hc.oidc-url", "http://127.0.0.1:9/realms/healthcard");
    }

    /// Not the issuers of the other tests either.
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}

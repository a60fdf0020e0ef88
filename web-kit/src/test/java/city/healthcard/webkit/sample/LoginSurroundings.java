package city.healthcard.webkit.sample;

import city.healthcard.localstack.identity.IdentityProvider;
import city.healthcard.localstack.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The identity provider of the local stack with the suite's realm, and a service at an address that it knows.
public class LoginSurroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable IdentityProvider provider;

    @Override
    public Map<String, String> start() {
        var ports = FreePorts.of(2);
        var publicUrl = "http://localhost:" + ports.getFirst();
        var started = IdentityProvider.start(
                Path.of("../deploy/keycloak/healthcard-realm.json"),
                folder(),
                ports.getLast(),
                Map.of("HC_PUBLIC_URL", publicUrl));
        provider = started;
        return Map.of(
                "quarkus.http.test-port", ports.getFirst().toString(),
                "hc.public-url", publicUrl,
                "hc.oidc-url", started.issuer());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("identity");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}

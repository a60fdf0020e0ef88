package city.healthcard.eventsourcing;

import city.healthcard.localstack.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Gives a `@QuarkusTest` real servers: PostgreSQL, Kafka, a document store.
///
/// ```java
/// @QuarkusTest
/// @QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "card"))
/// ```
public final class LocalServers implements QuarkusTestResourceLifecycleManager {

    private String service = "card";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestServers.environmentFor(service));
        // Receipts and proofs are waited for all over the tests.
        settings.put("hc.signed-every", "0.1S");
        return settings;
    }

    @Override
    public void stop() {
        // the servers end with the JVM
    }
}

package city.healthcard.records;

import city.healthcard.localstack.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Gives the service under test a real PostgreSQL, Kafka and document store.
public class RealServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestServers.environmentFor("records");
    }

    @Override
    public void stop() {
        // they end with the JVM
    }
}

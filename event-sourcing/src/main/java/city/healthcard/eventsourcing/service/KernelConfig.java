package city.healthcard.eventsourcing.service;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the kernel must be told. Every key has a default for the local stack.
@Singleton
final class KernelConfig {

    private final String service;
    private final String kafka;
    private final Path keys;
    private final int writersMax;
    private final int groupEventsMax;
    private final boolean subscribersRun;
    private final Duration signedEvery;

    KernelConfig(
            @ConfigProperty(name = "hc.service") String service,
            @ConfigProperty(name = "hc.kafka") String kafka,
            @ConfigProperty(name = "hc.keys") Path keys,
            @ConfigProperty(name = "hc.store.writers-max", defaultValue = "4") int writersMax,
            @ConfigProperty(name = "hc.store.group-events-max", defaultValue = "500") int groupEventsMax,
            @ConfigProperty(name = "hc.subscribers", defaultValue = "true") boolean subscribersRun,
            @ConfigProperty(name = "hc.signed-every", defaultValue = "5S") Duration signedEvery) {
        this.service = service;
        this.kafka = kafka;
        this.keys = keys;
        this.writersMax = writersMax;
        this.groupEventsMax = groupEventsMax;
        this.subscribersRun = subscribersRun;
        this.signedEvery = signedEvery;
    }

    /// The service's name: `card`, `records` …; its topic, its Mongo database.
    String service() {
        return service;
    }

    /// `host:port` of Kafka.
    String kafka() {
        return kafka;
    }

    /// The folder of the key vault, outside the databases.
    Path keys() {
        return keys;
    }

    /// How many commit groups may be written at once.
    int writersMax() {
        return writersMax;
    }

    /// Whether this process may relay, fill views and react; false for one that only takes commands.
    boolean subscribersRun() {
        return subscribersRun;
    }

    /// How often the growing proof tree is signed at most.
    Duration signedEvery() {
        return signedEvery;
    }

    /// How many events make a commit group full; 1 turns grouping off.
    int groupEventsMax() {
        return groupEventsMax;
    }
}

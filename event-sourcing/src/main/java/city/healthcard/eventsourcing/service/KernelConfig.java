package city.healthcard.eventsourcing.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;

/// What the kernel must be told. Every key has a default for the local stack.
@ConfigMapping(prefix = "hc")
interface KernelConfig {

    /// The service's name: `card`, `records` …; its topic, its Mongo database.
    String service();

    /// `host:port` of Kafka.
    String kafka();

    /// The folder of the key vault, outside the databases.
    Path keys();

    /// How many commit groups may be written at once.
    @WithName("store.writers-max")
    @WithDefault("4")
    int writersMax();

    /// How many events make a commit group full; 1 turns grouping off.
    @WithName("store.group-events-max")
    @WithDefault("500")
    int groupEventsMax();
}

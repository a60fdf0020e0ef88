package city.healthcard.localstack.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics the suite speaks on: kept for ever, never compacted, their number of partitions never changes.
record Topics(String bootstrap, int partitions, List<String> names) {
    private static final short ONE_REPLICA = 1;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    void createMissing() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var created : admin.createTopics(
                            names.stream().map(this::topic).toList())
                    .values()
                    .values()) {
                acceptWhenItExists(created::get);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, partitions, ONE_REPLICA).configs(KEPT_FOR_EVER);
    }

    private static void acceptWhenItExists(Creation creation) throws InterruptedException {
        try {
            creation.await();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create a topic", e);
            }
        }
    }

    private interface Creation {
        void await() throws InterruptedException, ExecutionException;
    }
}

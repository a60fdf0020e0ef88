package city.healthcard.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the services have said to each other, as a consumer hears it that believes only what was committed.
final class PublishedFacts {

    private static final Duration POLL = Duration.ofMillis(200);

    private PublishedFacts() {}

    /// How many different facts there are on a topic, by type such as `records.visit-recorded.v1`. A fact may
    /// be said twice, under the same id; it is counted once.
    static Map<String, Long> byType(Suite suite, String topic) {
        var types = new HashMap<String, String>();
        messages(suite, topic).forEach(message -> types.put(header(message, "ce_id"), header(message, "ce_type")));
        var counts = new HashMap<String, Long>();
        types.values().forEach(type -> counts.merge(type, 1L, Long::sum));
        return counts;
    }

    /// Everything that was said on a topic, as it reads once it is no longer compressed.
    static List<ConsumerRecord<byte[], byte[]>> messages(Suite suite, String topic) {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        suite.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!isRead(consumer, ends)) {
                consumer.poll(POLL).forEach(messages::add);
            }
        }
        return messages;
    }

    private static boolean isRead(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return List.copyOf(ends.entrySet()).stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

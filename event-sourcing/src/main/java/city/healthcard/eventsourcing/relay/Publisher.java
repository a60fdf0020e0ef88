package city.healthcard.eventsourcing.relay;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.CloudEventHeaders;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.feed.FeedEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Says contracts on Kafka, a batch in one transaction. Blocks; belongs to the relay's own thread.
///
/// The fixed `transactional.id` fences whoever believed itself the relay before: its next word fails.
final class Publisher implements AutoCloseable {

    /// A contract on its way.
    record Outgoing(FeedEntry entry, int number, Contract contract) {

        private String id() {
            return number == 1 ? entry.event().id() : entry.event().id() + '/' + number;
        }
    }

    private final String service;
    private final KafkaProducer<String, byte[]> producer;

    Publisher(String service, String bootstrapServers) {
        this.service = service;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "relay-" + service,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    void publish(List<Outgoing> messages) {
        if (messages.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        try {
            var sent = messages.stream().map(this::send).toList();
            producer.flush();
            for (var one : sent) {
                one.get();
            }
            producer.commitTransaction();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            producer.abortTransaction();
            throw new IllegalStateException("Kafka did not take a batch", failure.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private Future<RecordMetadata> send(Outgoing message) {
        var event = message.entry().event();
        var type = ContractTypes.nameOf(message.contract().getClass());
        var about = new CloudEventHeaders(message.id(), '/' + service, type, event.recordedAt());
        return producer.send(new ProducerRecord<>(
                ContractTypes.topicOf(type),
                null,
                event.recordedAt().toEpochMilli(),
                message.contract().key().toString(),
                Json.bytes(message.contract()),
                about.headers()));
    }
}

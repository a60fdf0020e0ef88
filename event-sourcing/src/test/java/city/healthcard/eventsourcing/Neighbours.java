package city.healthcard.eventsourcing;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.CloudEventHeaders;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.localstack.TestServers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Says on Kafka what the other services would say, so that a service can be tested without them.
public final class Neighbours {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestServers.kafka(),
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    0),
            new StringSerializer(),
            new ByteArraySerializer());

    private Neighbours() {}

    /// Says a contract on its owner's topic.
    public static void say(Contract contract) {
        say(contract, "neighbour-" + UUID.randomUUID() + "/1");
    }

    /// Says a contract under an id; under the same id again it is a redelivery.
    public static void say(Contract contract, String id) {
        var type = ContractTypes.nameOf(contract.getClass());
        var topic = ContractTypes.topicOf(type);
        var headers = new CloudEventHeaders(id, '/' + topic, type, Instant.now()).headers();
        var message = new ProducerRecord<>(topic, null, null, contract.key().toString(), Json.bytes(contract), headers);
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take " + type, failure.getCause());
        }
    }
}

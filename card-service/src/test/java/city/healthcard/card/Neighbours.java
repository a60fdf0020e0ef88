package city.healthcard.card;

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

/// Says on Kafka what audit-service and payment-service would say.
final class Neighbours {

    private Neighbours() {}

    static void say(String topic, Contract contract) {
        var name = ContractTypes.nameOf(contract.getClass());
        var headers = new CloudEventHeaders(topic + '-' + UUID.randomUUID() + "/1", '/' + topic, name, Instant.now());
        var config = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topic, null, contract.key().toString(), Json.bytes(contract), headers.headers()))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package city.healthcard.records;

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

/// Says on Kafka what card-service would say.
final class CardService {

    private CardService() {}

    static void says(Contract contract) {
        var name = ContractTypes.nameOf(contract.getClass());
        var headers = new CloudEventHeaders("card-" + UUID.randomUUID() + "/1", "/card", name, Instant.now());
        var config = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "card", null, contract.key().toString(), Json.bytes(contract), headers.headers()))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package city.healthcard.eventsourcing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.relay.Publisher.Outgoing;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.localstack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the city hears when two processes take themselves for the relay, on a real broker.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublisherIT {

    private static final String TOPIC = "audit";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static String broker;

    private final List<AutoCloseable> open = new ArrayList<>();
    private KafkaConsumer<String, byte[]> city;

    /// Something to say.
    @WireType("audit.bell-rung.v1")
    record BellRung(UUID key, int number) implements Contract {}

    @BeforeAll
    static void aBroker() {
        broker = TestServers.environmentFor("publisher").get("HC_KAFKA");
    }

    @BeforeEach
    void listen() {
        city = keep(new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
        city.assign(city.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        city.seekToEnd(city.assignment());
        city.assignment().forEach(city::position);
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void whoever_takes_over_silences_the_one_before() {
        var before = publisher();
        before.publish(List.of(bell(1)));
        var successor = publisher();

        assertThatThrownBy(() -> before.publish(List.of(bell(2))))
                .isInstanceOfAny(IllegalStateException.class, KafkaException.class);
        successor.publish(List.of(bell(3)));

        assertThat(heard(2)).extracting(PublisherIT::number).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void the_same_batch_said_again_carries_the_same_ids() {
        var batch = List.of(bell(1), bell(2));
        publisher().publish(batch);
        publisher().publish(batch);

        assertThat(heard(4).stream().map(PublisherIT::id).distinct()).hasSize(2);
    }

    @Test
    void what_one_citizen_hears_is_in_the_order_it_was_said() {
        var citizen = UUID.randomUUID();
        var batch = new ArrayList<Outgoing>();
        for (var number = 1; number <= 50; number++) {
            batch.add(bell(citizen, number));
            batch.add(bell(number + 1_000));
        }

        publisher().publish(batch);

        assertThat(heard(100).stream()
                        .filter(message -> message.key().equals(citizen.toString()))
                        .map(PublisherIT::number))
                .isSorted()
                .hasSize(50);
    }

    private List<ConsumerRecord<String, byte[]>> heard(int count) {
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
        var deadline = Instant.now().plus(PATIENCE);
        while (messages.size() < count && Instant.now().isBefore(deadline)) {
            city.poll(Duration.ofMillis(200)).forEach(messages::add);
        }
        city.poll(Duration.ofMillis(300)).forEach(messages::add);
        assertThat(messages).hasSize(count);
        return messages;
    }

    private Publisher publisher() {
        return keep(new Publisher("publisher", broker));
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    private static Outgoing bell(int number) {
        return bell(UUID.randomUUID(), number);
    }

    private static Outgoing bell(UUID key, int number) {
        var said = new BellRung(key, number);
        var stream = StreamId.of("bell", UUID.randomUUID());
        var nothing = new byte[0];
        var event = new StoredEvent(
                stream, 1, "bell/rung/1", null, nothing, HashChain.first(), nothing, stream.id(), Instant.EPOCH);
        return new Outgoing(new FeedEntry(new FeedPosition(1, number), event), 1, said);
    }

    private static int number(ConsumerRecord<String, byte[]> message) {
        return Json.read(message.value(), BellRung.class).number();
    }

    private static String id(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}

package city.healthcard.eventsourcing.fact;

import city.healthcard.eventsourcing.feed.Loop;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// The contracts of other services as facts: every partition of their topics, committed messages only.
///
/// Partitions are assigned, not subscribed to: the place is kept by whoever reads, together with what the facts brought
/// about, and a lease decides who reads. No group, no rebalance, no offset that could disagree.
public final class HeardFacts implements FactReader.Opener {

    private static final Duration POLL = Duration.ofMillis(500);
    /// How long Kafka keeps a question open to which it has no answer yet; what comes is answered at once.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int MESSAGES_IN_A_POLL_MAX = 500;
    private static final int WAITING_BATCHES_MAX = 4;
    private static final UUID NO_KEY = new UUID(0, 0);

    private final String bootstrapServers;
    private final ContractTypes contracts;
    private final Set<String> topics;

    /// @param bootstrapServers `host:port` of Kafka
    /// @param contracts what is understood; decides the topics
    public HeardFacts(String bootstrapServers, ContractTypes contracts) {
        this(bootstrapServers, contracts, contracts.topics());
    }

    private HeardFacts(String bootstrapServers, ContractTypes contracts, Set<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.contracts = contracts;
        this.topics = topics;
    }

    /// The same, of fewer topics.
    public HeardFacts of(Set<String> fewer) {
        return new HeardFacts(bootstrapServers, contracts, fewer);
    }

    @Override
    public FactReader open(Map<String, String> cursors, Runnable wake) {
        return new Reader(cursors, wake);
    }

    private PlacedFact placed(ConsumerRecord<String, byte[]> message) {
        var source = new TopicPartition(message.topic(), message.partition()).toString();
        return new PlacedFact(source, cursor(message.offset()), fact(message));
    }

    private Optional<Fact> fact(ConsumerRecord<String, byte[]> message) {
        try {
            var about = CloudEventHeaders.of(message.headers());
            var key = UUID.fromString(message.key());
            return contracts
                    .read(about.type(), message.value())
                    .map(what -> new Fact(what, about.id(), key, 0, about.time()));
        } catch (RuntimeException notACloudEvent) {
            Log.warnf(
                    "A message at %s-%d@%d is not one of ours", message.topic(), message.partition(), message.offset());
            return Optional.of(new Fact(new Unreadable("unknown"), cursor(message.offset()), NO_KEY, 0, Instant.EPOCH));
        }
    }

    private static String cursor(long offset) {
        return "%016x".formatted(offset);
    }

    /// Polls on a thread of its own, because a consumer belongs to one thread and its poll blocks; hands over
    /// batches through a short queue, so that a slow subscriber slows the polling.
    private final class Reader implements FactReader {

        private final Map<String, String> cursors;
        private final Runnable wake;
        private final BlockingQueue<List<PlacedFact>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES_MAX);
        private volatile boolean closed;
        private volatile boolean polledToEnd;
        private volatile @Nullable KafkaConsumer<String, byte[]> polling;

        Reader(Map<String, String> cursors, Runnable wake) {
            this.cursors = Map.copyOf(cursors);
            this.wake = wake;
            Thread.ofPlatform().daemon().name("hearing-" + topics).start(this::run);
        }

        @Override
        public Uni<List<PlacedFact>> next(int limit) {
            return Uni.createFrom().item(() -> {
                var facts = new ArrayList<PlacedFact>();
                while (facts.size() < limit) {
                    var batch = batches.poll();
                    if (batch == null) {
                        break;
                    }
                    facts.addAll(batch);
                }
                return List.copyOf(facts);
            });
        }

        @Override
        public boolean caughtUp() {
            return polledToEnd && batches.isEmpty();
        }

        @Override
        public void close() {
            closed = true;
            batches.clear();
            Optional.ofNullable(polling).ifPresent(KafkaConsumer::wakeup);
        }

        private void run() {
            var places = new HashMap<>(cursors);
            while (!closed) {
                try (var consumer = consumer()) {
                    polling = consumer;
                    poll(consumer, places);
                } catch (WakeupException end) {
                    return;
                } catch (RuntimeException failure) {
                    Log.warnf(
                            "Hearing %s failed (%s) and begins again",
                            topics, failure.getClass().getSimpleName());
                    pause(RETRY);
                }
            }
        }

        private void pause(Duration time) {
            try {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
            } catch (InterruptedException end) {
                closed = true;
            }
        }

        private void poll(KafkaConsumer<String, byte[]> consumer, Map<String, String> places) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("No partitions yet");
            }
            consumer.assign(partitions);
            partitions.forEach(partition -> seek(consumer, partition, places));
            var ends = consumer.endOffsets(partitions);
            while (!closed) {
                var facts = new ArrayList<PlacedFact>();
                consumer.poll(polledToEnd ? POLL : Duration.ofMillis(50))
                        .forEach(message -> facts.add(placed(message)));
                if (!facts.isEmpty() && handOver(List.copyOf(facts))) {
                    facts.forEach(fact -> places.put(fact.source(), fact.cursor()));
                    wake.run();
                    if (facts.size() < MESSAGES_IN_A_POLL_MAX) {
                        pause(Loop.PACE); // a fetch costs the same for one message as for many
                    }
                }
                if (!polledToEnd) {
                    polledToEnd =
                            ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    wake.run();
                }
            }
        }

        /// Waits until the subscriber has room; false when it has gone.
        private boolean handOver(List<PlacedFact> facts) {
            try {
                while (!closed) {
                    if (batches.offer(facts, POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                        return true;
                    }
                }
            } catch (InterruptedException end) {
                closed = true;
            }
            return false;
        }

        private static void seek(
                KafkaConsumer<String, byte[]> consumer, TopicPartition partition, Map<String, String> places) {
            var last = places.getOrDefault(partition.toString(), BEGINNING);
            if (last.equals(BEGINNING)) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, Long.parseLong(last, 16) + 1);
            }
        }

        private KafkaConsumer<String, byte[]> consumer() {
            return new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                            "read_committed",
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                            false,
                            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                            MESSAGES_IN_A_POLL_MAX,
                            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                            Math.toIntExact(PATIENCE.toMillis()),
                            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                            false,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
        }
    }
}

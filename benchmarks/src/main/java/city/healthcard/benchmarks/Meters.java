package city.healthcard.benchmarks;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.service.EventSourcedService;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is measured with: meters that are read, with as many bytes as a visit of five clinical items has once deflated.
@Singleton
class Meters {

    private static final String TEXT = "7".repeat(1_200);

    sealed interface MeterEvent {
        @WireType("meter/read/1")
        record MeterRead(UUID meter, String text) implements MeterEvent {}
    }

    sealed interface MeterContract extends Contract {
        /// On the topic of card-service, because the broker has the suite's topics only.
        @WireType("card.meter-read.v1")
        record MeterWasRead(UUID key, String at) implements MeterContract {}
    }

    record Meter(UUID meter, String text) {}

    static final EventTypes<MeterEvent> TYPES = EventTypes.of(MeterEvent.class);

    static final Aggregate<MeterEvent> AGGREGATE = new Aggregate<>(
            TYPES,
            event -> List.of(new MeterContract.MeterWasRead(
                    event.stream().id(), event.recordedAt().toString())));

    static final View<Meter> VIEW = View.of("meters", 1, new MetersProjection(), DocumentForm.json(Meter.class));

    @Produces
    @Singleton
    EventSourcedService service() {
        return new EventSourcedService(List.of(AGGREGATE), List.of(), List.of(VIEW), List.of());
    }

    /// The first event of a stream of its own.
    static StoredEvent anyEvent() {
        var stream = StreamId.of("meter", UUID.randomUUID());
        var payload = Json.bytes(new MeterEvent.MeterRead(stream.id(), TEXT));
        var at = Instant.EPOCH;
        var cause = stream.id();
        var first = HashChain.first();
        var hash = HashChain.hash(stream.value(), 1, "meter/read/1", null, payload, first, cause, at);
        return new StoredEvent(stream, 1, "meter/read/1", null, payload, first, hash, cause, at);
    }

    private static final class MetersProjection implements Projection<Meter> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return Set.of(fact.key().toString());
        }

        @Override
        public Optional<Meter> project(String id, Optional<Meter> before, Fact fact) {
            return switch ((MeterEvent) fact.what()) {
                case MeterEvent.MeterRead read -> Optional.of(new Meter(read.meter(), read.text()));
            };
        }
    }
}

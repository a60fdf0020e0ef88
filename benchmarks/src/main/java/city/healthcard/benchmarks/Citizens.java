package city.healthcard.benchmarks;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.CloudEventHeaders;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.key.BlindIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Citizens with cards, said on card-service's topic in its words, and the visits they make.
final class Citizens {

    private static final String INSTITUTION = "35020001";
    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
    /// No visit may lie in the future, however many are made.
    private static final long LIFE_SECONDS = Duration.ofDays(3_650).toSeconds();
    private static final String VISIT = """
            {"institution":"%s","number":"MZ%d","revision":1,"card":{"number":"%s"},"kind":"outpatient",\
            "start":"%s","end":"%s","department":{"code":"0302","name":"心内科"},"practitioner":"陈医生",\
            "diagnoses":[{"system":"GB/T 14396","version":"2016","code":"I10.x00","display":"原发性高血压","role":"main",\
            "status":"active","certainty":"confirmed"}],\
            "observations":[{"system":"http://loinc.org","code":"8480-6","display":"收缩压","category":"vital-signs",\
            "value":%d,"unit":"mmHg","low":90,"high":140,"status":"final"},\
            {"system":"http://loinc.org","code":"2339-0","display":"葡萄糖","category":"laboratory","value":5.%d,\
            "unit":"mmol/L","low":3.9,"high":6.1,"status":"final"}],\
            "prescriptions":[{"number":"CF%d","system":"urn:nhsa:drug","code":"XC08CAA189A001010100234",\
            "display":"苯磺酸氨氯地平片","dosage":"每次 5 mg，每日一次，早餐后","quantity":28,"unit":"片","days":28,\
            "status":"active"}],\
            "charges":[{"item":"诊查费","amountFen":1550}]}""";

    private record Citizen(UUID id, String card) {}

    private final List<Citizen> all;
    private final BlindIndex index;
    private final AtomicLong visits = new AtomicLong();

    /// @param index the one that card-service and records-service share
    Citizens(int count, BlindIndex index) {
        this.index = index;
        all = IntStream.range(0, count)
                .mapToObj(i -> new Citizen(UUID.randomUUID(), "35020000%08d".formatted(i)))
                .toList();
    }

    /// Says of each that a card was issued.
    void say(String kafka) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            all.forEach(citizen -> producer.send(issued(citizen)));
        }
    }

    List<UUID> ids() {
        return all.stream().map(Citizen::id).toList();
    }

    UUID any() {
        return anybody().id();
    }

    /// The JSON of a visit nobody has posted yet.
    Visit visit() {
        var number = visits.incrementAndGet();
        var start = FIRST.plusSeconds(number * 60 % LIFE_SECONDS);
        var json = VISIT.formatted(
                INSTITUTION,
                number,
                anybody().card(),
                start,
                start.plusSeconds(1_800),
                100 + number % 60,
                number % 10,
                number);
        return new Visit(index.uuid("visit", INSTITUTION, "MZ" + number), json);
    }

    /// @param id under which the visit is found in the file
    record Visit(UUID id, String json) {}

    /// The number of somebody's card.
    String anyCard() {
        return anybody().card();
    }

    private Citizen anybody() {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private ProducerRecord<String, byte[]> issued(Citizen citizen) {
        var card = UUID.randomUUID();
        var expires = LocalDate.of(2099, 1, 1);
        var said = new CardIssued(citizen.id(), card, UUID.randomUUID(), index.hex("card", citizen.card()), expires);
        var type = ContractTypes.nameOf(CardIssued.class);
        var about = new CloudEventHeaders("card-" + card + "/1", "/card", type, Instant.EPOCH);
        return new ProducerRecord<>(
                ContractTypes.topicOf(type), null, said.key().toString(), Json.bytes(said), about.headers());
    }
}

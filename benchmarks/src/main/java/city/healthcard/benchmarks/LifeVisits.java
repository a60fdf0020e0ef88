package city.healthcard.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.simulator.importer.SampleTransactions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/// The visits of the sample lives (Synthea, FHIR R4) with all that belongs to them, again and again, each time as
/// visits nobody has posted yet.
final class LifeVisits {

    private final Citizens citizens;
    private final List<Life> visits;
    private final AtomicInteger posted = new AtomicInteger();

    /// @param json with the card that was presented
    /// @param id of the encounter, wherever it is meant
    private record Life(String json, String id, int resources, String card) {}

    /// @param json a transaction of FHIR R4
    /// @param resources in it, the patient aside
    record Transaction(byte[] json, int resources) {}

    LifeVisits(Citizens citizens) {
        this.citizens = citizens;
        var card = citizens.anyCard();
        visits = SampleTransactions.presenting(card).stream()
                .flatMap(json -> {
                    var entries = Json.read(json, JsonNode.class).path("entry");
                    return StreamSupport.stream(entries.spliterator(), false)
                            .map(entry -> entry.path("resource"))
                            .filter(resource ->
                                    resource.path("resourceType").asText().equals("Encounter"))
                            .map(encounter -> new Life(
                                    new String(json, UTF_8),
                                    encounter.path("id").asText(),
                                    entries.size() - 1,
                                    card));
                })
                .toList();
    }

    /// The next of them, of anybody.
    Transaction next() {
        var life = visits.get(posted.getAndIncrement() % visits.size());
        var json = life.json()
                .replace(life.id(), UUID.randomUUID().toString())
                .replace('"' + life.card() + '"', '"' + citizens.anyCard() + '"');
        return new Transaction(json.getBytes(UTF_8), life.resources());
    }
}

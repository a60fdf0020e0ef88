package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many there are of each kind, counted on one side only: in a bundle, or in a file as the city shows it.
final class Tally {

    /// What is compared.
    enum Counted {
        VISITS,
        ENTRIES,
        DIAGNOSES,
        OBSERVATIONS,
        REPORTS,
        PRESCRIPTIONS,
        PROCEDURES,
        IMMUNIZATIONS,
        CHARGES,
        CHARGED_FEN
    }

    private final Map<Counted, Long> counts = new EnumMap<>(Counted.class);

    /// Counts a resource of a bundle.
    void resource(Kind kind, JsonNode resource) {
        switch (kind) {
            case ENCOUNTER -> add(Counted.VISITS, 1);
            case CONDITION -> add(Counted.DIAGNOSES, 1);
            case OBSERVATION -> add(Counted.OBSERVATIONS, 1);
            case REPORT, IMAGING -> add(Counted.REPORTS, 1);
            case PRESCRIPTION -> add(Counted.PRESCRIPTIONS, 1);
            case PROCEDURE -> add(Counted.PROCEDURES, 1);
            case IMMUNIZATION -> add(Counted.IMMUNIZATIONS, 1);
            case CLAIM -> claim(resource);
            case ALLERGY -> add(Counted.DIAGNOSES, 1);
            case DEVICE, SUPPLY -> add(Counted.PROCEDURES, 1);
            case MEDICATION, PATIENT -> {}
        }
    }

    /// Counts what is posted as one transaction.
    void posted(JsonNode transaction) {
        var isVisit = false;
        for (var entry : transaction.path("entry")) {
            var resource = entry.path("resource");
            var kind = Kind.of(resource.path("resourceType").asText()).orElseThrow();
            isVisit |= kind == Kind.ENCOUNTER;
            resource(kind, resource);
        }
        entries(isVisit ? 0 : 1);
    }

    /// Counts what belongs to no encounter and becomes a dated entry.
    void entries(int more) {
        add(Counted.ENTRIES, more);
    }

    /// Counts a visit or an entry as the city shows it.
    void shown(JsonNode sheet) {
        var isEntry = sheet.path("kind").asText().equalsIgnoreCase("entry");
        add(isEntry ? Counted.ENTRIES : Counted.VISITS, 1);
        add(Counted.DIAGNOSES, sheet.path("diagnoses").size());
        add(Counted.OBSERVATIONS, sheet.path("observations").size());
        add(Counted.REPORTS, sheet.path("reports").size());
        add(Counted.PRESCRIPTIONS, sheet.path("prescriptions").size());
        add(Counted.PROCEDURES, sheet.path("procedures").size());
        add(Counted.IMMUNIZATIONS, sheet.path("immunizations").size());
        add(Counted.CHARGES, sheet.path("charges").size());
        sheet.path("charges")
                .forEach(charge ->
                        add(Counted.CHARGED_FEN, charge.path("amountFen").asLong()));
    }

    long of(Counted counted) {
        return counts.getOrDefault(counted, 0L);
    }

    /// Where the two differ, each as `DIAGNOSES 37 ≠ 36`.
    List<String> differences(Tally other) {
        var found = new ArrayList<String>();
        for (var counted : Counted.values()) {
            if (of(counted) != other.of(counted)) {
                found.add("%s %d ≠ %d".formatted(counted, of(counted), other.of(counted)));
            }
        }
        return found;
    }

    private void claim(JsonNode claim) {
        add(Counted.CHARGES, claim.path("item").size());
        add(Counted.CHARGED_FEN, Charges.fen(claim.path("total")));
    }

    private void add(Counted counted, long more) {
        counts.merge(counted, more, Long::sum);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}

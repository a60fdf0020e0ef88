package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.fhir.FhirWriter.Entry;
import city.healthcard.records.fhir.Query.Include;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// What a page refers to, put into it as well when the client asked for it. Nothing is read for it: the citizen is a
/// pseudonym, and the encounter is in the document that the resource came from.
final class Includes {

    private Includes() {}

    static List<Entry> of(Query query, CitizenId citizen, List<Item<?>> shown) {
        var entries = new ArrayList<Entry>();
        if (shown.isEmpty()) {
            return entries;
        }
        if (query.includes().contains(Include.PATIENT)) {
            entries.add(new Included(FhirWriter.entryOf(citizen)));
        }
        if (query.includes().contains(Include.ENCOUNTER)) {
            encounters(shown).forEach(encounter -> entries.add(new Included(FhirWriter.entryOf(encounter))));
        }
        return entries;
    }

    private static List<Item<?>> encounters(List<Item<?>> shown) {
        var visits = new LinkedHashMap<UUID, Item<?>>();
        shown.forEach(item -> visits.putIfAbsent(item.visit().id(), item));
        return visits.values().stream()
                .<Item<?>>flatMap(item -> Item.of(new Encounters(), item.visit(), item.sheet()).stream())
                .toList();
    }

    /// An entry that did not match, but is referred to.
    private record Included(Entry entry) implements Entry {

        @Override
        public String address() {
            return entry.address();
        }

        @Override
        public String mode() {
            return "include";
        }

        @Override
        public void write(Json json) throws IOException {
            entry.write(json);
        }
    }
}

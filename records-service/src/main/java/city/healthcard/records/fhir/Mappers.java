package city.healthcard.records.fhir;

import city.healthcard.records.fhir.Mapper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All kinds of resources that a visit is made of, in the order in which they are told.
final class Mappers {

    static final List<Mapper<?>> ALL = List.of(
            new Encounters(),
            new Conditions(),
            new Allergies(),
            new Observations(),
            new MedicationRequests(),
            new Procedures(),
            new DiagnosticReports(),
            new Immunizations());

    /// The same as a pattern of addresses.
    static final String TYPES = "Encounter|Condition|AllergyIntolerance|Observation|MedicationRequest|Procedure"
            + "|DiagnosticReport|Immunization";

    private Mappers() {}

    static Optional<Mapper<?>> of(String type) {
        return ALL.stream().filter(mapper -> mapper.type().equals(type)).findFirst();
    }

    /// Items with their numbers.
    static <T> List<Place<T>> numbered(List<T> items) {
        var numbered = new ArrayList<Place<T>>(items.size());
        for (var i = 0; i < items.size(); i++) {
            numbered.add(new Place<>(i, items.get(i)));
        }
        return numbered;
    }
}

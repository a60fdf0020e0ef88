package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// The person whose life a bundle tells.
///
/// @param id the resource's id, which everything we derive for the person is derived from
/// @param name as one string, without the digits by which Synthea marks invented names
/// @param diedOn when the life has ended
record Patient(String id, String name, LocalDate birthDate, boolean isMale, Optional<LocalDate> diedOn) {

    static Patient of(JsonNode resource) {
        var name = resource.path("name").path(0);
        var parts = new ArrayList<String>();
        name.path("given").forEach(given -> parts.add(given.asText()));
        parts.add(name.path("family").asText());
        return new Patient(
                resource.path("id").asText(),
                String.join(" ", parts).replaceAll("\\d", ""),
                LocalDate.parse(resource.path("birthDate").asText()),
                resource.path("gender").asText().equals("male"),
                Optional.of(Fhir.instant(resource.path("deceasedDateTime")))
                        .filter(instant -> !instant.isEmpty())
                        .map(instant -> LocalDate.parse(instant.substring(0, 10))));
    }

    /// A number that is always the same for this person and this purpose.
    int seed(String purpose) {
        return (id + '/' + purpose).hashCode();
    }

    /// Never who.
    @Override
    public String toString() {
        return "Patient";
    }
}

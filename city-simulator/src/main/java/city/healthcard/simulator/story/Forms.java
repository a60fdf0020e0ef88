package city.healthcard.simulator.story;

import city.healthcard.simulator.city.City;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The bodies that the story sends, kept as JSON files beside this class.
final class Forms {

    private final City city;

    Forms(City city) {
        this.city = city;
    }

    /// Applies for an uninsured adult who collects the card at branch 350203-01.
    JsonNode application(Applicant person) {
        var form = read("application");
        var applicant = (ObjectNode) form.get("applicant");
        applicant.put("name", person.name());
        applicant.put("birthDate", person.birthDate().toString());
        applicant.put("phone", person.phone());
        ((ObjectNode) applicant.get("document")).put("number", person.document());
        return form;
    }

    /// A visit, presented with the card of that number.
    ///
    /// @param name `outpatient`, `outpatient-amended` or `emergency`
    /// @param number the institution's own number of it
    ObjectNode visit(String name, String cardNumber, String number) {
        var visit = read("visit-" + name);
        ((ObjectNode) visit.get("card")).put("number", cardNumber);
        return visit.put("number", number);
    }

    private ObjectNode read(String name) {
        try (var resource = Forms.class.getResourceAsStream(name + ".json")) {
            if (resource == null) {
                throw new IllegalStateException("no form " + name);
            }
            return city.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

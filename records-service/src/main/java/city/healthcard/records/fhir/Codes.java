package city.healthcard.records.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Codes as FHIR writes them.
final class Codes {

    static final String CITY = "https://healthcard.city/";
    static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    static final String UNITS = "http://unitsofmeasure.org";
    static final String OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private Codes() {}

    /// A CodeableConcept under `name`.
    static void concept(
            Json json,
            String name,
            @Nullable String system,
            @Nullable String version,
            @Nullable String code,
            @Nullable String display)
            throws IOException {
        json.begin(name);
        if (code != null && !code.isBlank()) {
            json.beginList("coding").begin();
            coding(json, system, version, code, display);
            json.end().endList();
        }
        json.text("text", display).end();
    }

    /// A CodeableConcept of one code of a FHIR code system; nothing when there is no code.
    static void concept(Json json, String name, String system, @Nullable String code) throws IOException {
        if (code != null && !code.isBlank()) {
            json.begin(name).beginList("coding").begin();
            coding(json, system, null, code, null);
            json.end().endList().end();
        }
    }

    /// The same, as a list of one.
    static void concepts(Json json, String name, String system, @Nullable String code) throws IOException {
        if (code != null && !code.isBlank()) {
            json.beginList(name).begin().beginList("coding").begin();
            coding(json, system, null, code, null);
            json.end().endList().end().endList();
        }
    }

    /// The members of a Coding.
    static void coding(
            Json json,
            @Nullable String system,
            @Nullable String version,
            @Nullable String code,
            @Nullable String display)
            throws IOException {
        json.text("system", uri(system))
                .text("version", version)
                .text("code", code)
                .text("display", display);
    }

    /// A list of one CodeableConcept: with the code when FHIR's code system has it, else in words.
    static void known(Json json, String name, String system, Set<String> known, @Nullable String code)
            throws IOException {
        if (code == null || code.isBlank()) {
            return;
        }
        if (known.contains(code)) {
            concepts(json, name, system, code);
        } else {
            json.beginList(name).begin().text("text", code).end().endList();
        }
    }

    /// A system that is a URI stays; the name of a standard, such as `GB/T 14396`, becomes one.
    static @Nullable String uri(@Nullable String system) {
        return system == null || system.isBlank() || system.contains(":")
                ? system
                : CITY + "code-systems/" + URLEncoder.encode(system, UTF_8);
    }
}

package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes what the resources of a visit have in common.
record Part(Json json, FiledVisit visit, VisitSheet sheet) {

    private static final Set<String> UCUM = Set.of(
            "%",
            "/min", "10*12/L", "10*9/L", "Cel", "L", "U/L", "[degF]", "[in_i]", "[lb_av]", "cm", "d", "fL", "g", "g/L",
            "g/dL", "h", "kg", "kg/m2", "m", "mL", "meq/L", "mg", "mg/dL", "min", "mm[Hg]", "mmol/L", "ng/mL", "pg",
            "s", "ug/L", "umol/L");

    /// Begins a resource.
    void head(String type, String id) throws IOException {
        json.begin().text("resourceType", type).text("id", id).begin("meta");
        json.text("versionId", String.valueOf(sheet.revision()))
                .time("lastUpdated", visit.revisedAt())
                .end();
    }

    /// Whose it is, and of which visit.
    void subject(String name) throws IOException {
        reference(name, "Patient/" + visit.citizen());
        if (sheet.kind() != VisitKind.ENTRY) {
            reference("encounter", "Encounter/" + visit.id());
        }
    }

    void reference(String name, String to) throws IOException {
        json.begin(name).text("reference", to).end();
    }

    void concept(
            String name,
            @Nullable String system,
            @Nullable String version,
            @Nullable String code,
            @Nullable String display)
            throws IOException {
        Codes.concept(json, name, system, version, code, display);
    }

    void period(String name, @Nullable Instant start, @Nullable Instant end) throws IOException {
        if (start != null || end != null) {
            json.begin(name).time("start", start).time("end", end).end();
        }
    }

    /// A unit that is spelled as UCUM spells it is one of UCUM.
    void quantity(String name, @Nullable BigDecimal value, @Nullable String unit) throws IOException {
        if (value == null) {
            return;
        }
        json.begin(name).number("value", value).text("unit", unit);
        if (unit != null && UCUM.contains(unit)) {
            json.text("system", Codes.UNITS).text("code", unit);
        }
        json.end();
    }

    /// FHIR has one value: the number comes first, then the code, then the words.
    void value(@Nullable BigDecimal value, @Nullable String unit, @Nullable Coding result, @Nullable String text)
            throws IOException {
        if (value != null) {
            quantity("valueQuantity", value, unit);
        } else if (result != null) {
            concept("valueCodeableConcept", result.system(), result.version(), result.code(), result.display());
        } else {
            json.text("valueString", text);
        }
    }
}

package city.healthcard.records.fhirpost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which entry of the bundle each item of the sheet came from, so that what is wrong with the item is said where the
/// institution wrote it.
final class Places {

    private static final Pattern ITEM = Pattern.compile("/([a-z]+)/(\\d+)(?:/(.*))?");

    /// In which lists of the sheet there are items, and what their fields are called in FHIR.
    enum Items {
        DIAGNOSES(Map.of(
                "code", "code",
                "status", "clinicalStatus",
                "certainty", "verificationStatus",
                "start", "onsetDateTime",
                "end", "abatementDateTime")),
        OBSERVATIONS(Map.of(
                "code", "code",
                "value", "valueQuantity/value",
                "unit", "valueQuantity/unit",
                "text", "valueString",
                "result", "valueCodeableConcept",
                "low", "referenceRange/0/low",
                "high", "referenceRange/0/high",
                "flag", "interpretation/0",
                "status", "status",
                "at", "effectiveDateTime")),
        PRESCRIPTIONS(Map.of(
                "code", "medicationCodeableConcept",
                "number", "identifier/0/value",
                "dosage", "dosageInstruction",
                "quantity", "dispenseRequest/quantity",
                "days", "dispenseRequest/expectedSupplyDuration",
                "at", "authoredOn")),
        PROCEDURES(Map.of("code", "code", "start", "performedPeriod/start", "end", "performedPeriod/end")),
        REPORTS(Map.of(
                "code", "code",
                "number", "identifier/0/value",
                "conclusion", "conclusion",
                "text", "presentedForm/0/data",
                "at", "effectiveDateTime")),
        IMMUNIZATIONS(Map.of(
                "code", "vaccineCode",
                "dose", "protocolApplied/0/doseNumberPositiveInt",
                "lot", "lotNumber",
                "site", "site",
                "at", "occurrenceDateTime")),
        CHARGES(Map.of("item", "code", "amountFen", "priceOverride"));

        private final Map<String, String> elements;

        Items(Map<String, String> elements) {
            this.elements = elements;
        }

        String list() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, String> HEADING = Map.of(
            "institution", "identifier/0/system",
            "number", "identifier/0/value",
            "revision", "meta/versionId",
            "card", "subject/identifier",
            "kind", "class",
            "start", "period/start",
            "end", "period/end",
            "practitioner", "participant/0/individual/display",
            "department", "serviceType",
            "occurredAt", "meta/lastUpdated");

    private final Map<String, List<Slice>> origins = new HashMap<>();
    private String heading = "";

    void heading(String place) {
        heading = place;
    }

    void item(Items items, Slice origin) {
        origins.computeIfAbsent(items.list(), _ -> new ArrayList<>()).add(origin);
    }

    /// The place in the bundle for a place in the sheet.
    String of(String pointer) {
        var item = ITEM.matcher(pointer);
        if (item.matches() && origins.containsKey(item.group(1))) {
            var origin = origins.get(item.group(1)).get(Integer.parseInt(item.group(2)));
            return origin.place() + element(item.group(1), item.group(3));
        }
        var field = pointer.isEmpty() ? "" : pointer.substring(1).split("/", -1)[0];
        var element = HEADING.get(field);
        return element == null ? heading : heading + '/' + element;
    }

    /// Which items of the sheet an entry became, as the position in their list.
    Optional<Integer> numberOf(Items items, Slice origin) {
        var place = origins.getOrDefault(items.list(), List.of()).indexOf(origin);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    private static String element(String list, @Nullable String field) {
        if (field == null) {
            return "";
        }
        var name = field.split("/", -1)[0];
        for (var items : Items.values()) {
            if (items.list().equals(list)) {
                return Optional.ofNullable(items.elements.get(name))
                        .map(element -> '/' + element)
                        .orElse("");
            }
        }
        return "";
    }
}

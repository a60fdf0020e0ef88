package city.healthcard.records.fhir;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.summary.Summary;
import city.healthcard.webkit.problem.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A summary as an International Patient Summary: a FHIR R4 document whose composition names its sections. A section of
/// which nothing is on file says so, and not that there is nothing.
public final class SummaryDocument {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String LOINC = "http://loinc.org";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    private static final String TITLE = "健康摘要 · Patient summary";
    private static final String PUBLISHER = "厦门市居民健康卡 · Xiamen Health Card";

    private final String base;
    private final Function<String, Text> names;

    /// @param base the address of the FHIR service, with a slash at its end
    /// @param names of institutions, by code
    public SummaryDocument(String base, Function<String, Text> names) {
        this.base = base;
        this.names = names;
    }

    private record Section(String code, String title, String type, char letter, List<FiledItem> items) {}

    private record Made(UUID id, CitizenId citizen, boolean sealed, Instant at) {}

    /// The document.
    ///
    /// @param id of this document
    /// @param sealed whether something is left out that the reader may not see
    /// @param at when it was made
    public byte[] of(UUID id, CitizenId citizen, Summary summary, boolean sealed, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var json = new Json(bytes)) {
            write(json, new Made(id, citizen, sealed, at), sections(summary));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Section> sections(Summary summary) {
        return List.of(
                new Section("11450-4", "现患问题 · Problems", "Condition", 'c', summary.problems()),
                new Section("48765-2", "过敏与不耐受 · Allergies", "AllergyIntolerance", 'c', summary.allergies()),
                new Section("10160-0", "当前用药 · Medication", "MedicationRequest", 'm', summary.medication()),
                new Section("11369-6", "预防接种 · Immunizations", "Immunization", 'i', summary.immunizations()),
                new Section("30954-2", "近期检查检验 · Results", "Observation", 'o', summary.results()));
    }

    private void write(Json json, Made made, List<Section> sections) throws IOException {
        json.begin().text("resourceType", "Bundle");
        if (made.sealed()) {
            json.begin("meta").beginList("security").begin();
            json.text("system", Codes.OBSERVATION_VALUE).text("code", "REDACTED");
            json.end().endList().end();
        }
        json.begin("identifier").text("system", "urn:ietf:rfc:3986");
        json.text("value", "urn:uuid:" + made.id()).end();
        json.text("type", "document").time("timestamp", made.at()).beginList("entry");
        entry(json, "Composition/" + made.id(), () -> composition(json, made, sections));
        entry(json, "Patient/" + made.citizen().value(), () -> patient(json, made.citizen()));
        entry(json, "Organization/city", () -> organization(json));
        for (var visit : visits(sections).values()) {
            var resources = new Resources(json, visit.visit(), visit.sheet());
            if (resources.hasEncounter()) {
                entry(json, "Encounter/" + visit.visit().id(), resources::encounter);
            }
        }
        for (var section : sections) {
            for (var item : section.items()) {
                entry(json, addressOf(section, item), () -> resource(json, item));
            }
        }
        json.endList().end();
    }

    private void composition(Json json, Made made, List<Section> sections) throws IOException {
        json.begin().text("resourceType", "Composition").text("id", made.id().toString());
        json.text("language", "zh-CN").text("status", "final");
        Codes.concept(json, "type", LOINC, null, "60591-5", "Patient summary Document");
        reference(json, "subject", "Patient/" + made.citizen().value());
        json.time("date", made.at()).beginList("author").begin();
        json.text("reference", base + "Organization/city").end().endList();
        json.text("title", TITLE).text("confidentiality", "N");
        reference(json, "custodian", "Organization/city");
        json.beginList("section");
        for (var section : sections) {
            section(json, section);
        }
        json.endList().end();
    }

    private void section(Json json, Section section) throws IOException {
        json.begin().text("title", section.title());
        Codes.concept(json, "code", LOINC, null, section.code(), null);
        json.begin("text")
                .text("status", "generated")
                .text("div", narrative(section))
                .end();
        if (section.items().isEmpty()) {
            Codes.concept(json, "emptyReason", EMPTY, "unavailable");
        } else {
            json.beginList("entry");
            for (var item : section.items()) {
                json.begin().text("reference", base + addressOf(section, item)).end();
            }
            json.endList();
        }
        json.end();
    }

    private String narrative(Section section) {
        var text = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\">");
        if (section.items().isEmpty()) {
            text.append("<p>档案中没有记载 · Nothing on file</p>");
        } else {
            text.append("<ul>");
            for (var item : section.items()) {
                text.append("<li>").append(escaped(words(item))).append("</li>");
            }
            text.append("</ul>");
        }
        return text.append("</div>").toString();
    }

    private String words(FiledItem item) {
        var source = Objects.requireNonNullElse(item.sheet().institution(), "");
        var at = Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt());
        return what(item.content()) + " (" + at.atZone(CITY).toLocalDate() + ", "
                + names.apply(source).zh() + ")";
    }

    private static String what(Object content) {
        return switch (content) {
            case Diagnosis each -> name(each.display(), each.code());
            case Prescription each -> name(each.display(), each.code()) + dash(each.dosage());
            case Immunization each -> name(each.display(), each.code());
            case Observation each ->
                name(each.display(), each.code()) + dash(value(each.value(), each.unit(), each.text()));
            default -> throw new IllegalStateException("nothing of a summary");
        };
    }

    private static @Nullable String value(@Nullable BigDecimal value, @Nullable String unit, @Nullable String text) {
        return value == null ? text : value.toPlainString() + (unit == null ? "" : " " + unit);
    }

    private static String name(@Nullable String display, @Nullable String code) {
        return display != null ? display : Objects.requireNonNullElse(code, "");
    }

    private static String dash(@Nullable String more) {
        return more == null || more.isBlank() ? "" : ": " + more;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Name and date of birth are the business of card-service; here the citizen is a pseudonym.
    private static void patient(Json json, CitizenId citizen) throws IOException {
        json.begin().text("resourceType", "Patient").text("id", citizen.value().toString());
        json.beginList("identifier").begin().text("system", Codes.CITY + "citizens");
        json.text("value", citizen.value().toString()).end().endList();
        json.flag("active", true).beginList("name").begin().begin("_text");
        masked(json);
        json.end().end().endList().begin("_birthDate");
        masked(json);
        json.end().end();
    }

    private static void masked(Json json) throws IOException {
        json.beginList("extension").begin().text("url", ABSENT).text("valueCode", "masked");
        json.end().endList();
    }

    private static void organization(Json json) throws IOException {
        json.begin().text("resourceType", "Organization").text("id", "city");
        json.text("name", PUBLISHER).end();
    }

    private static void resource(Json json, FiledItem item) throws IOException {
        var resources = new Resources(json, item.visit(), item.sheet());
        switch (item.content()) {
            case Diagnosis each -> resources.diagnosis(each, numberOf(item));
            case Prescription each -> resources.prescription(each, item.number());
            case Immunization each -> resources.immunization(each, item.number());
            case Observation each -> resources.observation(each, item.number());
            default -> throw new IllegalStateException("nothing of a summary");
        }
    }

    private static String addressOf(Section section, FiledItem item) {
        return section.type() + '/' + item.visit().id() + '-' + section.letter() + numberOf(item);
    }

    /// Problems and allergies are counted together, as everywhere in FHIR.
    private static int numberOf(FiledItem item) {
        return item.content() instanceof Diagnosis each
                ? item.sheet().diagnoses().indexOf(each)
                : item.number();
    }

    private record Source(FiledVisit visit, VisitSheet sheet) {}

    private static Map<UUID, Source> visits(List<Section> sections) {
        var visits = new LinkedHashMap<UUID, Source>();
        var items = new ArrayList<FiledItem>();
        sections.forEach(section -> items.addAll(section.items()));
        items.forEach(item -> visits.putIfAbsent(item.visit().id(), new Source(item.visit(), item.sheet())));
        return visits;
    }

    private void reference(Json json, String name, String to) throws IOException {
        json.begin(name).text("reference", base + to).end();
    }

    private void entry(Json json, String address, Content content) throws IOException {
        json.begin().text("fullUrl", base + address).resource();
        content.write();
        json.end();
    }

    private interface Content {
        void write() throws IOException;
    }
}

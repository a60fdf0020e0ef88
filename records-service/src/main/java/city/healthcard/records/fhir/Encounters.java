package city.healthcard.records.fhir;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.fhir.Query.Include;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Visits as `Encounter`. A dated entry is none.
final class Encounters implements Mapper<VisitSheet> {

    private static final String ACT_CODE = Codes.TERMINOLOGY + "v3-ActCode";

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public List<Place<VisitSheet>> items(VisitSheet sheet) {
        return sheet.kind() == VisitKind.ENTRY ? List.of() : List.of(new Place<>(0, sheet));
    }

    @Override
    public String letter() {
        return "";
    }

    @Override
    public void write(Part part, VisitSheet sheet, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        json.beginList("identifier").begin();
        json.text("system", Systems.visitsOf(Objects.requireNonNullElse(sheet.institution(), "")));
        json.text("value", sheet.number()).end().endList();
        json.text("status", statusOf(sheet));
        json.begin("class");
        Codes.coding(json, ACT_CODE, null, kindOf(sheet).actCode(), null);
        json.end();
        department(part, sheet);
        part.reference("subject", "Patient/" + part.visit().citizen());
        if (sheet.practitioner() != null) {
            json.beginList("participant").begin().begin("individual");
            json.text("display", sheet.practitioner()).end().end().endList();
        }
        part.period("period", sheet.start(), sheet.end());
        json.begin("serviceProvider").begin("identifier");
        json.text("system", Systems.INSTITUTIONS).text("value", sheet.institution());
        json.end().end().end();
    }

    private static void department(Part part, VisitSheet sheet) throws IOException {
        var department = sheet.department();
        if (department != null && (department.code() != null || department.name() != null)) {
            var system = "departments of " + sheet.institution();
            part.concept("serviceType", system, null, department.code(), department.name());
        }
    }

    private static String statusOf(VisitSheet sheet) {
        return sheet.end() == null ? "in-progress" : "finished";
    }

    private static VisitKind kindOf(VisitSheet sheet) {
        return Objects.requireNonNullElse(sheet.kind(), VisitKind.OUTPATIENT);
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, VisitSheet item) {
        return new Facts()
                .token("class", ACT_CODE, kindOf(sheet).actCode())
                .token("status", null, statusOf(sheet))
                .span("date", sheet.start(), sheet.end());
    }

    @Override
    public Set<Include> includes() {
        return Set.of(Include.PATIENT);
    }

    @Override
    public Set<String> tokens() {
        return Set.of("class", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}

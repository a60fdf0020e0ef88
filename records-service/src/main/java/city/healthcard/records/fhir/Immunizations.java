package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Vaccines as `Immunization`.
final class Immunizations implements Mapper<Immunization> {

    private static final Set<String> STATUSES = Set.of("completed", "not-done");

    @Override
    public String type() {
        return "Immunization";
    }

    @Override
    public List<Place<Immunization>> items(VisitSheet sheet) {
        return Mappers.numbered(sheet.immunizations());
    }

    @Override
    public String letter() {
        return "i";
    }

    @Override
    public void write(Part part, Immunization immunization, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        json.text("status", statusOf(immunization));
        part.concept(
                "vaccineCode",
                immunization.system(),
                immunization.version(),
                immunization.code(),
                immunization.display());
        part.subject("patient");
        json.time("occurrenceDateTime", at(part.sheet(), immunization));
        json.text("lotNumber", immunization.lot());
        if (immunization.site() != null) {
            json.begin("site").text("text", immunization.site()).end();
        }
        if (immunization.dose() != null) {
            json.beginList("protocolApplied").begin();
            json.number("doseNumberPositiveInt", immunization.dose()).end().endList();
        }
        json.end();
    }

    private static @Nullable Instant at(VisitSheet sheet, Immunization immunization) {
        return immunization.at() == null ? sheet.start() : immunization.at();
    }

    private static String statusOf(Immunization immunization) {
        return Statuses.of(immunization.status(), STATUSES, "completed");
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Immunization immunization) {
        return new Facts()
                .token("vaccine-code", immunization.system(), immunization.code())
                .token("status", null, statusOf(immunization))
                .time("date", at(sheet, immunization));
    }

    @Override
    public Set<String> tokens() {
        return Set.of("vaccine-code", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}

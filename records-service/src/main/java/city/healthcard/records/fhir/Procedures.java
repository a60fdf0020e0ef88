package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What was done as `Procedure`.
final class Procedures implements Mapper<Procedure> {

    private static final Set<String> STATUSES =
            Set.of("preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "unknown");

    @Override
    public String type() {
        return "Procedure";
    }

    @Override
    public List<Place<Procedure>> items(VisitSheet sheet) {
        return Mappers.numbered(sheet.procedures());
    }

    @Override
    public String letter() {
        return "p";
    }

    @Override
    public void write(Part part, Procedure procedure, String id) throws IOException {
        part.head(type(), id);
        part.json().text("status", statusOf(procedure));
        part.concept("code", procedure.system(), procedure.version(), procedure.code(), procedure.display());
        part.subject("subject");
        part.period("performedPeriod", procedure.start(), procedure.end());
        part.json().end();
    }

    private static String statusOf(Procedure procedure) {
        return Statuses.of(procedure.status(), STATUSES, "unknown");
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Procedure procedure) {
        return new Facts()
                .token("code", procedure.system(), procedure.code())
                .token("status", null, statusOf(procedure))
                .span(
                        "date",
                        procedure.start(),
                        procedure.start() == null
                                ? null
                                : Objects.requireNonNullElse(procedure.end(), procedure.start()));
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}

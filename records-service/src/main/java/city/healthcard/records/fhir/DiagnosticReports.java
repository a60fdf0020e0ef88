package city.healthcard.records.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports as `DiagnosticReport`.
final class DiagnosticReports implements Mapper<Report> {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/v2-0074";
    private static final Set<String> STATUSES = Set.of(
            "registered",
            "partial",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "appended",
            "cancelled",
            "unknown");
    private static final Set<String> CATEGORIES = Set.of(
            "AU", "BG", "BLB", "CG", "CH", "CP", "CT", "CTH", "CUS", "EC", "EN", "GE", "HM", "ICU", "IMM", "LAB", "MB",
            "MCB", "MYC", "NMR", "NMS", "NRS", "OSL", "OT", "OTH", "OUS", "PAR", "PAT", "PF", "PHR", "PHY", "PT", "RAD",
            "RC", "RT", "RUS", "RX", "SP", "SR", "TX", "VUS", "XRC");

    @Override
    public String type() {
        return "DiagnosticReport";
    }

    @Override
    public List<Place<Report>> items(VisitSheet sheet) {
        return Mappers.numbered(sheet.reports());
    }

    @Override
    public String letter() {
        return "r";
    }

    @Override
    public void write(Part part, Report report, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        if (report.number() != null) {
            json.beginList("identifier").begin();
            json.text("value", report.number()).end().endList();
        }
        json.text("status", statusOf(report));
        Codes.known(json, "category", CATEGORY, CATEGORIES, report.category());
        part.concept("code", report.system(), report.version(), report.code(), report.display());
        part.subject("subject");
        json.time("effectiveDateTime", report.at());
        results(json, report);
        json.text("conclusion", report.conclusion());
        if (report.text() != null) {
            json.beginList("presentedForm").begin().text("contentType", "text/plain; charset=utf-8");
            json.bytes("data", report.text().getBytes(UTF_8)).end().endList();
        }
        json.end();
    }

    private static void results(Json json, Report report) throws IOException {
        if (!report.results().isEmpty()) {
            json.beginList("result");
            for (var result : report.results()) {
                json.begin().text("display", Objects.requireNonNullElse(result.display(), result.code()));
                json.end();
            }
            json.endList();
        }
    }

    private static String statusOf(Report report) {
        return Statuses.of(report.status(), STATUSES, "unknown");
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Report report) {
        return new Facts()
                .token("code", report.system(), report.code())
                .token("category", systemOf(report.category()), report.category())
                .token("status", null, statusOf(report))
                .time("date", report.at());
    }

    private static @Nullable String systemOf(@Nullable String category) {
        return category != null && CATEGORIES.contains(category) ? CATEGORY : null;
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "category", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}

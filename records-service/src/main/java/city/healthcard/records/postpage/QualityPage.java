package city.healthcard.records.postpage;

import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.postquality.PostQuality;
import city.healthcard.records.postquality.PostQuality.Report;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Reading;
import city.healthcard.webkit.page.Writing;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How well an institution posts, for its clerks; for the bureau all institutions, side by side.
@Path("/posts/quality")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU})
public class QualityPage {

    private static final Pattern MONTH = Pattern.compile(PostQuality.MONTH);
    private static final String ADDRESS = "/records/posts/quality?month=";

    private final PostQuality quality;
    private final ParkedPosts parked;
    private final RefusedPosts refused;
    private final InstitutionNames names;
    private final Caller caller;
    private final Reading reading;

    QualityPage(
            PostQuality quality,
            ParkedPosts parked,
            RefusedPosts refused,
            InstitutionNames names,
            Caller caller,
            Reading reading) {
        this.quality = quality;
        this.parked = parked;
        this.refused = refused;
        this.names = names;
        this.caller = caller;
        this.reading = reading;
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {
        private Templates() {}

        /// A month.
        static native TemplateInstance quality(QualitySheet sheet);
    }

    /// A month; the present one unless another is asked for.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> quality(@RestQuery @Nullable String month) {
        var asked = monthOf(month);
        return caller.is(Roles.BUREAU) ? ofAll(asked) : ofOwn(asked);
    }

    private Uni<TemplateInstance> ofAll(YearMonth month) {
        return quality.ofAll(month)
                .map(report -> Templates.quality(sheet(
                        report,
                        Optional.empty(),
                        report.parts().stream()
                                .map(one -> QualityRow.ofInstitution(one, names))
                                .toList())));
    }

    private Uni<TemplateInstance> ofOwn(YearMonth month) {
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        return Uni.combine()
                .all()
                .unis(PostTabs.of("quality", institution, parked, refused), quality.ofInstitution(institution, month))
                .with((tabs, report) -> Templates.quality(sheet(
                        report,
                        Optional.of(tabs),
                        report.parts().stream().map(QualityRow::ofDay).toList())));
    }

    private QualitySheet sheet(Report report, Optional<PostTabs> tabs, List<QualityRow> rows) {
        var month = report.month();
        return new QualitySheet(
                tabs,
                month.atDay(1).atStartOfDay(Writing.CITY).toInstant(),
                report.timelyWithinHours(),
                new QualityRow(null, null, report.total()),
                rows,
                ADDRESS + month.minusMonths(1),
                month.isBefore(present()) ? ADDRESS + month.plusMonths(1) : "");
    }

    /// What is no month is the present one.
    private YearMonth monthOf(@Nullable String month) {
        return month != null && MONTH.matcher(month).matches() ? YearMonth.parse(month) : present();
    }

    private YearMonth present() {
        return YearMonth.from(reading.now().atZone(Writing.CITY));
    }
}

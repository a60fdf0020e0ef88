package city.healthcard.records;

import city.healthcard.records.postquality.PostQuality;
import city.healthcard.records.postquality.PostQuality.Report;
import city.healthcard.records.postquality.Quality;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Writing;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How well institutions post.
@Path("/api/posts/quality")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.BUREAU})
@Tag(name = "posts", description = "本机构提交的记录 · What an institution posted, and what became of it")
public class PostQualityResource {

    private final PostQuality quality;
    private final Caller caller;
    private final InstantSource clock;

    PostQualityResource(PostQuality quality, Caller caller, InstantSource clock) {
        this.quality = quality;
        this.caller = caller;
        this.clock = clock;
    }

    /// The numbers of a month.
    ///
    /// @param month `2026-11`
    /// @param timelyWithinHours what the policy calls timely
    /// @param parts the days of the caller's institution, the latest first; for the bureau all
    /// institutions, by code
    public record QualityAnswer(String month, long timelyWithinHours, Quality total, List<Quality> parts) {

        static QualityAnswer of(Report report) {
            return new QualityAnswer(
                    report.month().toString(), report.timelyWithinHours(), report.total(), report.parts());
        }
    }

    /// The numbers of a month.
    ///
    /// @param month `2026-11`; the present one when absent
    @GET
    @Operation(
            summary = "提交质量 · How soon posts came, and how many were refused, parked, repeated, corrected",
            description = "To an institution its own month, day by day; to the bureau the month of all, side by side. "
                    + "By the day on which something reached us, in the city's time.")
    public Uni<QualityAnswer> quality(@RestQuery @Pattern(regexp = PostQuality.MONTH) @Nullable String month) {
        var asked = month == null ? YearMonth.from(clock.instant().atZone(Writing.CITY)) : YearMonth.parse(month);
        return (caller.is(Roles.BUREAU) ? quality.ofAll(asked) : quality.ofInstitution(institution(), asked))
                .map(QualityAnswer::of);
    }

    private String institution() {
        return caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }
}

package city.healthcard.audit.api;

import city.healthcard.audit.oversight.AuditTimes;
import city.healthcard.audit.oversight.Oversight;
import city.healthcard.audit.oversight.Tally;
import city.healthcard.audit.oversight.Tally.Count;
import city.healthcard.audit.oversight.Tally.Kind;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the bureau watches.
@Path("/api/oversight")
@Tag(name = "Oversight")
@RolesAllowed(Roles.BUREAU)
public class OversightResource {

    /// Below this a count about patients is not told: it could point at one.
    private static final long SMALL_CELL = 5;

    private final Oversight oversight;
    private final AuditTimes times;

    OversightResource(Oversight oversight, AuditTimes times) {
        this.oversight = oversight;
        this.times = times;
    }

    /// What waits for an audit and what is late.
    @GET
    @Path("/audit-times")
    @Operation(
            summary = "What waits for an audit and what is late, per district and auditor",
            description = "Numbers only: late is what should have been decided by yesterday after the policy's working "
                    + "days.")
    public Uni<Times> times() {
        return Uni.combine()
                .all()
                .unis(times.backlogs(), times.loads())
                .asTuple()
                .map(both -> new Times(
                        both.getItem1().stream().map(OversightResource::backlog).toList(),
                        both.getItem2().stream()
                                .map(load -> new Auditor(load.id(), load.holding(), load.overdue(), load.decided()))
                                .toList()));
    }

    /// What waits and what is late.
    ///
    /// @param backlogs per stage the whole city first, then its districts
    public record Times(List<Backlog> backlogs, List<Auditor> auditors) {}

    /// What waits for a stage.
    ///
    /// @param stage `registration` or `finance`
    /// @param district six digits; left out for the whole city
    /// @param overdue how many of these are late
    /// @param waitingSince since when the longest waiting has been waiting
    public record Backlog(
            String stage,
            @Nullable String district,
            long waiting,
            long overdue,
            @Nullable Instant waitingSince) {}

    /// What an auditor has in hand.
    ///
    /// @param auditor pseudonym
    /// @param decided decisions taken so far
    public record Auditor(String auditor, long holding, long overdue, long decided) {}

    private static Backlog backlog(AuditTimes.Backlog backlog) {
        return new Backlog(
                Words.of(backlog.stage()),
                backlog.district().isEmpty() ? null : backlog.district(),
                backlog.waiting(),
                backlog.overdue(),
                backlog.oldest().orElse(null));
    }

    /// What was counted so far.
    @GET
    @Operation(
            summary = "Counts per district and institution",
            description = "A count about patients below 5 is left out, because it could point at one of them.")
    public Uni<Overview> overview() {
        return Uni.combine()
                .all()
                .unis(oversight.of(Kind.DISTRICT), oversight.of(Kind.INSTITUTION))
                .asTuple()
                .map(both -> new Overview(
                        both.getItem1().stream()
                                .map(OversightResource::district)
                                .toList(),
                        both.getItem2().stream()
                                .map(OversightResource::institution)
                                .toList()));
    }

    /// All counts.
    public record Overview(List<District> districts, List<Institution> institutions) {}

    /// A district.
    ///
    /// @param submitted rounds of applications that joined its queue
    public record District(String district, long submitted) {}

    /// An institution; a count that is left out is between 1 and 4.
    public record Institution(
            String institution,
            @Nullable Long visits,
            @Nullable Long visitsWithdrawn,
            @Nullable Long reads) {}

    private static District district(Tally tally) {
        return new District(tally.subject(), tally.counts().getOrDefault(Count.SUBMITTED, 0L));
    }

    private static Institution institution(Tally tally) {
        return new Institution(
                tally.subject(),
                told(tally, Count.VISITS),
                told(tally, Count.VISITS_WITHDRAWN),
                told(tally, Count.READS));
    }

    private static @Nullable Long told(Tally tally, Count count) {
        var counted = tally.counts().getOrDefault(count, 0L);
        return counted > 0 && counted < SMALL_CELL ? null : counted;
    }
}

package city.healthcard.audit.page;

import city.healthcard.audit.district.District;
import city.healthcard.audit.district.Districts;
import city.healthcard.audit.oversight.AuditTimes;
import city.healthcard.audit.oversight.AuditTimes.Backlog;
import city.healthcard.audit.oversight.AuditTimes.Load;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.WorkQueue.Part;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// How long audits take, for the bureau. Every number leads to the reviews behind it.
@Path("oversight")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class OversightPage {

    private final AuditTimes times;
    private final Districts districts;
    private final Readers readers;

    OversightPage(AuditTimes times, Districts districts, Readers readers) {
        this.times = times;
        this.districts = districts;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "oversight")
    static class Templates {
        private Templates() {}

        /// What waits and what is late, per stage and district, and per auditor.
        static native TemplateInstance times(List<Line> lines, List<Hand> hands);
    }

    /// What waits for a stage, in the city or one district.
    ///
    /// @param city whether it is the whole city
    /// @param href the reviews that wait
    /// @param late the reviews that are late
    public record Line(
            String stageWord,
            Text district,
            boolean city,
            long waiting,
            long overdue,
            @Nullable Instant oldest,
            String href,
            String late) {}

    /// What an auditor has in hand.
    ///
    /// @param name empty when it is not known
    public record Hand(String name, Load load) {}

    /// The numbers.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> times() {
        return Uni.combine()
                .all()
                .unis(times.backlogs(), times.loads(), readers.reader())
                .asTuple()
                .map(found -> Templates.times(
                        found.getItem1().stream().map(this::line).toList(),
                        found.getItem2().stream()
                                .map(load -> new Hand(found.getItem3().nameOf(load.id()), load))
                                .toList()));
    }

    private Line line(Backlog backlog) {
        var name = districts.find(backlog.district()).map(District::name).orElse(new Text("全市", "Whole city"));
        var all = new QueueAddress(backlog.stage(), Part.ALL, backlog.district());
        var late = new QueueAddress(backlog.stage(), Part.OVERDUE, backlog.district());
        return new Line(
                backlog.stage() == Desk.FINANCE ? "stage_finance" : "stage_registration",
                name,
                backlog.district().isEmpty(),
                backlog.waiting(),
                backlog.overdue(),
                backlog.oldest().orElse(null),
                all.href(),
                late.href());
    }
}

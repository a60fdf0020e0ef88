package city.healthcard.audit.page;

import city.healthcard.audit.api.BulkApprovals;
import city.healthcard.audit.api.BulkApprovals.Chosen;
import city.healthcard.audit.api.BulkApprovals.Result;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Many reviews approved together from the queue: what would happen, and after a second press what did.
@Path("bulk")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
public class BulkPage {

    private static final Pattern CHOICE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/\\d{1,9}");

    private final BulkApprovals approvals;
    private final Readers readers;
    private final Workbench workbench;
    private final Caller caller;

    BulkPage(BulkApprovals approvals, Readers readers, Workbench workbench, Caller caller) {
        this.approvals = approvals;
        this.readers = readers;
        this.workbench = workbench;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        private Templates() {}

        /// What would become of each, or became.
        static native TemplateInstance bulk(Sheet sheet);
    }

    /// What would become of reviews approved together, or became.
    ///
    /// @param tried whether nothing was recorded yet
    /// @param tooMany how many may be chosen at once, when it were more; else 0
    /// @param key names the run that may follow
    public record Sheet(QueueAddress where, boolean tried, List<Line> lines, int tooMany, UUID key) {

        public Sheet {
            lines = List.copyOf(lines);
        }

        /// How many are, or would be, approved.
        public long approved() {
            return lines.stream().filter(Line::approved).count();
        }

        /// How many are, or would be, left.
        public long refused() {
            return lines.size() - approved();
        }
    }

    /// One of them.
    ///
    /// @param choice what a form sends to choose it again
    /// @param problem why not, in both languages; empty when approved
    /// @param holder the colleague who holds it, when that is why and the name is known
    public record Line(
            UUID application,
            String reference,
            String choice,
            boolean approved,
            @Nullable Text problem,
            String holder) {

        static Line of(Result result, Chosen chosen, Reader reader) {
            var heldBy = result.problem().map(problem -> problem.members().get("heldBy"));
            return new Line(
                    result.application(),
                    Row.referenceOf(result.application()),
                    chosen.application() + "/" + chosen.version(),
                    result.isApproved(),
                    result.problem().map(problem -> problem.detail()).orElse(null),
                    heldBy.map(id -> reader.nameOf(id.toString())).orElse(""));
        }
    }

    /// What would happen.
    @POST
    @Operation(hidden = true)
    public Uni<TemplateInstance> tried(
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm @Nullable List<String> chosen) {
        var where = QueueAddress.of(stage, part, district, workbench.ownDesk());
        var all = chosen(chosen);
        return tooMany(all) ? refused(where) : sheet(where, true, all, approvals.consider(stageOf(where), all, me()));
    }

    /// What did. The same form again changes nothing.
    @POST
    @Path("run")
    @Operation(hidden = true)
    public Uni<TemplateInstance> run(
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm @Nullable List<String> chosen,
            @RestForm UUID key) {
        var where = QueueAddress.of(stage, part, district, workbench.ownDesk());
        var all = chosen(chosen);
        return tooMany(all) ? refused(where) : sheet(where, false, all, approvals.run(stageOf(where), all, me(), key));
    }

    private Uni<TemplateInstance> sheet(
            QueueAddress where, boolean tried, List<Chosen> chosen, Uni<List<Result>> results) {
        return Uni.combine().all().unis(results, readers.reader()).asTuple().map(found -> {
            var lines = IntStream.range(0, chosen.size())
                    .mapToObj(i -> Line.of(found.getItem1().get(i), chosen.get(i), found.getItem2()))
                    .toList();
            return Templates.bulk(new Sheet(where, tried, lines, 0, UUID.randomUUID()));
        });
    }

    private Uni<TemplateInstance> refused(QueueAddress where) {
        var none = new Sheet(where, true, List.of(), approvals.countMax(), UUID.randomUUID());
        return Uni.createFrom().item(Templates.bulk(none));
    }

    private boolean tooMany(List<Chosen> chosen) {
        return chosen.size() > approvals.countMax();
    }

    /// Each application once, as the page's own boxes name it.
    private static List<Chosen> chosen(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (!given.stream().allMatch(each -> CHOICE.matcher(each).matches())) {
            throw RequestProblems.parameter()
                    .inParameter("chosen", "队列中的一行", "a row of the queue")
                    .exception();
        }
        return given.stream()
                .distinct()
                .map(each -> each.split("/"))
                .map(parts -> new Chosen(UUID.fromString(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    private Stage stageOf(QueueAddress where) {
        var stage = where.desk() == Desk.FINANCE ? Stage.FINANCE : Stage.REGISTRATION;
        var role = stage == Stage.FINANCE ? Roles.FINANCE_AUDITOR : Roles.REGISTRATION_AUDITOR;
        if (!caller.is(role)) {
            throw RequestProblems.forbidden().exception();
        }
        return stage;
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}

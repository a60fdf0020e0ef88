package city.healthcard.records.page;

import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.toldreaders.Notice;
import city.healthcard.records.toldreaders.Notices;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What an institution had read and somebody changed since: its people look again before they act on it.
@Path("/desk/changes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class ChangesPage {

    private final Notices notices;
    private final InstitutionNames institutions;
    private final Caller caller;

    ChangesPage(Notices notices, InstitutionNames institutions, Caller caller) {
        this.notices = notices;
        this.institutions = institutions;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// What changed, the latest first.
        static native TemplateInstance changes(List<ChangedRow> rows);
    }

    /// One visit that was read and changed.
    ///
    /// @param institution that changed it
    public record ChangedRow(Notice notice, Text institution) {

        /// The name of the change among [AccessWords].
        public String word() {
            return "changes_" + notice.change();
        }

        /// How the change is shown.
        public String tone() {
            return notice.change().equals("withdrawn") ? "refused" : "waiting";
        }
    }

    /// What changed.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> changes() {
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        return notices.ofInstitution(institution)
                .map(found -> Templates.changes(found.stream()
                        .map(notice -> new ChangedRow(notice, institutions.of(notice.institution())))
                        .toList()));
    }
}

package city.healthcard.records.summary;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The summary of the own file, on one sheet.
@Path("/summary")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class SummaryPage {

    private final SummarySheets sheets;
    private final FileDoors doors;
    private final Caller caller;

    SummaryPage(SummarySheets sheets, FileDoors doors, Caller caller) {
        this.sheets = sheets;
        this.doors = doors;
        this.caller = caller;
    }

    /// The own one.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> own() {
        return doors.own(caller, Scope.SUMMARY).chain(sheets::of);
    }
}

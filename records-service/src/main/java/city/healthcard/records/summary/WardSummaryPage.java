package city.healthcard.records.summary;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.ward.Wards;
import city.healthcard.records.ward.WhoseFile;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// The summary of a ward's file, on one sheet.
@Path("/wards")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class WardSummaryPage {

    private final SummarySheets sheets;
    private final FileDoors doors;
    private final Wards wards;
    private final WhoseFile whose;
    private final Caller caller;

    WardSummaryPage(SummarySheets sheets, FileDoors doors, Wards wards, WhoseFile whose, Caller caller) {
        this.sheets = sheets;
        this.doors = doors;
        this.wards = wards;
        this.whose = whose;
        this.caller = caller;
    }

    /// A ward's.
    @GET
    @Path("{ward}/summary")
    @Operation(hidden = true)
    public Uni<TemplateInstance> ward(@RestPath UUID ward) {
        var shown = wards.of(caller, ward);
        whose.isOf(shown);
        return doors.ward(caller, shown.citizen(), Scope.SUMMARY).chain(sheets::of);
    }
}

package city.healthcard.records;

import city.healthcard.records.alerting.AlertList;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.door.Readers;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Of which accesses to the own file a citizen is told.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "查看提醒 · Accesses that are news")
public class AlertResource {

    private final Alerts alerts;
    private final Readers readers;
    private final Caller caller;

    AlertResource(Alerts alerts, Readers readers, Caller caller) {
        this.alerts = alerts;
        this.readers = readers;
        this.caller = caller;
    }

    /// What a citizen is told.
    @GET
    @Path("/file/alerts")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "查看提醒 · Accesses to my file that are news",
            description = "The latest first: an institution that reads for the first time, an opening in an emergency,"
                    + " somebody who was refused. To ask for them is no look at the list of accesses.")
    public Uni<AlertList> own() {
        return alerts.of(readers.citizen(caller)).map(AlertList::new);
    }
}

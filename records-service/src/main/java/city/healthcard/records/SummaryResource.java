package city.healthcard.records;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What matters in an emergency, as an International Patient Summary: one's own and a patient's.
@Path("/api")
@Produces({SummaryAnswers.FHIR_JSON, "application/json"})
@Tag(name = "summary", description = "急救摘要 · International Patient Summary")
public class SummaryResource {

    private final SummaryAnswers answers;
    private final FileDoors doors;
    private final Caller caller;

    SummaryResource(SummaryAnswers answers, FileDoors doors, Caller caller) {
        this.answers = answers;
        this.doors = doors;
        this.caller = caller;
    }

    /// One's own.
    @GET
    @Path("/file/summary")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "我的急救摘要 · The summary of my file",
            description =
                    "A FHIR R4 document (IPS): problems, allergies, medication, immunizations, results. A section of"
                            + " which nothing is on file has an `emptyReason`.")
    public Uni<Response> own() {
        return doors.own(caller, Scope.SUMMARY).chain(answers::of);
    }

    /// A patient's.
    @GET
    @Path("/citizens/{citizen}/file/summary")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
    @Operation(
            summary = "The summary of the file of a citizen one treats",
            description =
                    "Entitled as for the file; the label `REDACTED` says that something is sealed. Behind broken glass"
                            + " the purpose of the reading is `BTG`.")
    public Uni<Response> others(@RestPath UUID citizen, @RestHeader(FileResource.CARD_NUMBER) @Nullable String card) {
        return doors.others(caller, citizen, card, Scope.SUMMARY).chain(answers::of);
    }
}

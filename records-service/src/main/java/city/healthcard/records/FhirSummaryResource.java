package city.healthcard.records;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.Readers;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
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

/// The same summary where a FHIR client looks for it: the operation `$summary` of the guide.
@Path("/fhir/Patient/{id}/{summary:(?:\\$|%24)summary}") // many clients escape the dollar sign
@Produces({SummaryAnswers.FHIR_JSON, "application/json"})
@RolesAllowed({Roles.CITIZEN, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
@Tag(name = "fhir", description = "FHIR R4")
public class FhirSummaryResource {

    private final SummaryAnswers answers;
    private final FileDoors doors;
    private final Door door;
    private final Readers readers;
    private final Caller caller;

    FhirSummaryResource(SummaryAnswers answers, FileDoors doors, Door door, Readers readers, Caller caller) {
        this.answers = answers;
        this.doors = doors;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
    }

    /// The summary of a file.
    @GET
    @Operation(
            summary = "`$summary`: the International Patient Summary of a citizen's file",
            description =
                    "The document of `/records/api/file/summary`; a citizen's own, or a patient's, entitled as there.")
    public Uni<Response> summary(@RestPath UUID id, @RestHeader(FileResource.CARD_NUMBER) @Nullable String card) {
        if (!caller.is(Roles.CITIZEN)) {
            return doors.others(caller, id, card, Scope.SUMMARY).chain(answers::of);
        }
        // Of somebody else's the door says that it is not the caller's own.
        return readers.isNameOf(id.toString(), readers.citizen(caller))
                ? doors.own(caller, Scope.SUMMARY).chain(answers::of)
                : door.admit(readers.holder(caller), new CitizenId(id), Scope.SUMMARY)
                        .map(_ -> RequestProblems.forbidden().response());
    }
}

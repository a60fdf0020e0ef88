package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.records.QuestionResource.QuestionRequest;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.GuardianRights;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.QuestionProblems;
import city.healthcard.records.questioning.Questions;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.ward.SeenReadings;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who read the files of wards, and the guardians' questions about it.
@Path("/api/wards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "wards", description = "监护 · Files that a guardian reads")
public class WardAccessResource {

    private final Questions questions;
    private final HealthFiles files;
    private final FileDoors doors;
    private final Readers readers;
    private final Caller caller;

    WardAccessResource(Questions questions, HealthFiles files, FileDoors doors, Readers readers, Caller caller) {
        this.questions = questions;
        this.files = files;
        this.doors = doors;
        this.readers = readers;
        this.caller = caller;
    }

    /// Who read a ward's file.
    @GET
    @Path("{ward}/file/accesses")
    @Operation(
            summary = "Who read a ward's file, newest first",
            description = "Where something is withheld from the guardian, readings by institutions whose visits are"
                    + " withheld are left out, and all refused attempts.")
    public Uni<Response> accesses(@RestPath UUID ward) {
        var citizen = new CitizenId(ward);
        return seen(citizen, readers.guardianRights(caller, citizen))
                .map(seen -> Response.ok(seen)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    /// A question about one of them.
    @POST
    @Path("{ward}/file/accesses/{access}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "对被监护人档案的一次查看提出疑问 · Question an access to a ward's file",
            description = "Until the ward is sixteen. What is found is told beside the access.")
    @APIResponse(responseCode = "201", description = "It is looked into")
    @APIResponse(responseCode = "403", description = "file.not-entitled, question.guardian-only-reads")
    @APIResponse(responseCode = "404", description = "access.unknown: not among those that the guardian sees")
    @APIResponse(responseCode = "409", description = "question.already-asked, question.too-many-waiting")
    @APIResponse(responseCode = "422", description = "question.words-missing")
    @AnsweredOnce
    public Uni<Response> ask(
            @RestPath UUID ward,
            @RestPath UUID access,
            @NotNull @Valid QuestionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var citizen = new CitizenId(ward);
        var rights = readers.guardianRights(caller, citizen);
        return seen(citizen, rights)
                .chain(seen -> {
                    if (!rights.mayAct()) {
                        throw QuestionProblems.guardianOnlyReads().exception();
                    }
                    return questions.ask(
                            new Asker(readers.namesOf(citizen), readers.names(caller)),
                            Questions.accessIn(seen.accesses(), access),
                            request.about(),
                            request.stripped(),
                            new CommandId(IdempotencyKey.of(key)));
                })
                .map(note ->
                        Response.status(Response.Status.CREATED).entity(note).build());
    }

    private Uni<SeenReadings> seen(CitizenId ward, GuardianRights rights) {
        return doors.ward(caller, ward.value(), Scope.ACCESSES)
                .chain(open -> files.accessesOf(ward)
                        .map(log -> SeenReadings.of(log, open.file(), rights.mayReadSensitive())));
    }
}

package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.records.door.Readers;
import city.healthcard.records.question.Concern;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.QuestionNote;
import city.healthcard.records.questioning.Questions;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Questions about accesses to one's own file.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "access-questions", description = "对查看的疑问 · Questions about accesses")
public class QuestionResource {

    private final Questions questions;
    private final Readers readers;
    private final Caller caller;

    QuestionResource(Questions questions, Readers readers, Caller caller) {
        this.questions = questions;
        this.readers = readers;
        this.caller = caller;
    }

    /// What worries the citizen.
    ///
    /// @param concern `unknown-reader`, `not-treated`, `not-allowed` or `other`
    /// @param words in the citizen's own words; needed for `other`
    record QuestionRequest(
            @NotNull @Pattern(regexp = "unknown-reader|not-treated|not-allowed|other")
            String concern,

            @Nullable @Size(max = 500) String words) {

        Concern about() {
            return Concern.ofWord(concern).orElseThrow();
        }

        String stripped() {
            return Objects.requireNonNullElse(words, "").strip();
        }
    }

    @POST
    @Path("/file/accesses/{access}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "对一次查看提出疑问 · Question a reading or a refused attempt",
            description = "An access auditor of the bureau looks into it; the finding is told beside the access.")
    @APIResponse(responseCode = "201", description = "It is looked into")
    @APIResponse(responseCode = "404", description = "access.unknown: not among the recent ones")
    @APIResponse(responseCode = "409", description = "question.already-asked, question.too-many-waiting")
    @APIResponse(responseCode = "422", description = "question.words-missing")
    @AnsweredOnce
    public Uni<Response> ask(
            @RestPath UUID access,
            @NotNull @Valid QuestionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return questions
                .accesses(readers.holder(caller), readers.citizen(caller))
                .chain(log -> questions.ask(
                        Asker.citizen(readers.names(caller)),
                        Questions.accessIn(log.accesses(), access),
                        request.about(),
                        request.stripped(),
                        new CommandId(IdempotencyKey.of(key))))
                .map(note ->
                        Response.status(Response.Status.CREATED).entity(note).build());
    }

    @GET
    @Path("/file/access-questions")
    @Operation(summary = "我的疑问 · What I asked about accesses, and what was found, the newest first")
    public Uni<List<QuestionNote>> mine() {
        return questions
                .of(Asker.citizen(readers.names(caller)))
                .map(asked -> asked.values().stream()
                        .sorted(Comparator.comparing(QuestionNote::askedAt)
                                .reversed()
                                .thenComparing(QuestionNote::question))
                        .toList());
    }
}

package city.healthcard.records.imports;

import city.healthcard.records.batch.Lines;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.policy.Policies;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Many visits that are taken in after their request has been answered.
@Path("/api/imports")
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY})
@Tag(name = "imports", description = "批量导入 · Imports that go on after their request")
public class ImportResource {

    private static final String LINES = "application/x-ndjson";
    private static final String FHIR_LINES = "application/fhir+ndjson";
    private static final int SHOWN = 50;
    private static final int SOON = 2;
    private static final int LATER = 60;

    private final Imports imports;
    private final Policies policies;
    private final Caller caller;
    private final String base;

    ImportResource(
            Imports imports,
            Policies policies,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.imports = imports;
        this.policies = policies;
        this.caller = caller;
        base = publicUrl + "/records/api/imports/";
    }

    /// How an import stands.
    ///
    /// @param state `receiving`, `running`, `done` or `failed`
    /// @param done how many lines have been taken in or refused
    /// @param lines how many there are; 0 while they come in
    /// @param tally what became of them
    /// @param outcomes where each of them is told
    /// @param expires when this is forgotten
    public record ImportStatus(
            UUID id,
            String state,
            int done,
            int lines,
            Tally tally,
            Instant begunAt,
            @Nullable Instant doneAt,
            Instant expires,
            String outcomes) {}

    /// An institution's imports.
    public record ImportList(List<ImportStatus> imports) {}

    /// Takes visits, one JSON text a line.
    @POST
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量导入就诊记录 · Import many visits, one a line",
            description = "Answered when all lines are kept, sealed; they are then taken in like every other post."
                    + " The same visit again brings the same receipt, so an import may be repeated.")
    @APIResponse(responseCode = "202", description = "Kept: how it stands is at `Content-Location`")
    @APIResponse(responseCode = "413", description = "request.too-large: a line, or all of them")
    @APIResponse(responseCode = "429", description = "import.too-many")
    public Uni<Response> visits(@Context RoutingContext http) {
        return begin(LineForm.VISIT, http);
    }

    /// Takes FHIR transactions, one a line.
    @POST
    @Path("/fhir")
    @Consumes(FHIR_LINES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量导入 FHIR 就诊记录 · Import many visits, one FHIR transaction a line",
            description = "As above, each line a Bundle as `POST /records/fhir` takes it.")
    @APIResponse(responseCode = "202", description = "Kept: how it stands is at `Content-Location`")
    @APIResponse(responseCode = "413", description = "request.too-large: a line, or all of them")
    @APIResponse(responseCode = "429", description = "import.too-many")
    public Uni<Response> bundles(@Context RoutingContext http) {
        return begin(LineForm.BUNDLE, http);
    }

    private Uni<Response> begin(LineForm form, RoutingContext http) {
        var order = new Order(form, caller.is(Roles.INSTITUTION_GATEWAY) ? "" : institution());
        return imports.begin(owner(), order, Lines.of(http.request()))
                .map(begun -> begun.map(this::accepted).orElseGet(this::tooMany));
    }

    /// Answered before the body has come. The server lets the rest pass: who listens only then hears it, too.
    private Response tooMany() {
        return Response.fromResponse(
                        ImportProblems.tooMany(policies.jobs().perOwnerMax()).response())
                .header(HttpHeaders.RETRY_AFTER, LATER)
                .build();
    }

    private Response accepted(Job job) {
        return Response.accepted()
                .header(HttpHeaders.CONTENT_LOCATION, base + job.id())
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .build();
    }

    /// The latest imports.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "本机构的导入 · The institution's own imports, the latest first")
    public Uni<ImportList> list() {
        return imports.of(owner(), SHOWN)
                .map(found -> new ImportList(found.stream().map(this::status).toList()));
    }

    /// How an import stands.
    @GET
    @Path("/{job}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "导入进度 · How an import stands")
    @APIResponse(responseCode = "202", description = "It goes on: see `X-Progress`, ask again after `Retry-After`")
    @APIResponse(responseCode = "200", description = "It is done, or it failed: see `state`")
    @APIResponse(responseCode = "404", description = "import.unknown")
    public Uni<Response> show(@RestPath UUID job) {
        return found(job).map(found -> switch (found.state()) {
            case RECEIVING, RUNNING ->
                Response.accepted(status(found))
                        .header("X-Progress", "%d of %d lines".formatted(found.done(), found.total()))
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build();
            case DONE, FAILED -> Response.ok(status(found)).build();
        });
    }

    /// What became of each line.
    @GET
    @Path("/{job}/outcomes")
    @Produces(LINES)
    @Operation(
            summary = "逐行结果 · What became of each line, as far as it has come",
            description = "`{line, outcome, status, receipt}`, or `{line, outcome, status, code, wrong}` of what was"
                    + " refused; never a word of what was posted. Blank lines are not counted.")
    @APIResponse(responseCode = "404", description = "import.unknown")
    public Multi<byte[]> outcomes(@RestPath UUID job) {
        return Multi.createFrom().uni(found(job)).onItem().transformToMultiAndConcatenate(imports::outcomes);
    }

    /// Ends an import.
    @DELETE
    @Path("/{job}")
    @Operation(summary = "取消导入 · Cancel an import, or delete its outcomes; what was taken in stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "import.unknown")
    public Uni<Response> cancel(@RestPath UUID job) {
        return found(job).chain(imports::forget).map(_ -> Response.noContent().build());
    }

    private Uni<Job> found(UUID job) {
        return imports.find(job, owner())
                .map(found -> found.orElseThrow(() -> ImportProblems.unknown().exception()));
    }

    private ImportStatus status(Job job) {
        return new ImportStatus(
                job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.done(),
                job.state() == State.RECEIVING ? 0 : job.total(),
                ImportWork.tallyOf(job),
                job.begunAt(),
                job.doneAt(),
                job.endsAt(),
                base + job.id() + "/outcomes");
    }

    private String owner() {
        return caller.is(Roles.INSTITUTION_GATEWAY) ? caller.subject() : institution();
    }

    private String institution() {
        return caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }
}

package city.healthcard.card.making;

import city.healthcard.card.batchsheet.BatchSheet;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Batches of cards.
@Path("/api/batches")
@Tag(name = "batches", description = "制卡批次 · Batches of cards")
public class BatchResource {

    private static final int LISTED_MAX = 100;
    private static final String SEALED = "application/pkcs7-mime";

    private final Making making;
    private final PrintList printing;
    private final MakerFiles files;
    private final Hearts hearts;
    private final Runtime runtime;

    BatchResource(Making making, PrintList printing, MakerFiles files, Hearts hearts, Runtime runtime) {
        this.making = making;
        this.printing = printing;
        this.files = files;
        this.hearts = hearts;
        this.runtime = runtime;
    }

    @POST
    @RolesAllowed(Roles.CARD_OFFICE)
    @Operation(summary = "计划批次 · Plan a batch of all ready applications")
    @APIResponse(responseCode = "201", description = "planned; the cards are issued")
    @APIResponse(responseCode = "409", description = "batch.nothing-to-make")
    @AnsweredOnce
    public Uni<Response> plan(@RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return making.plan(new CommandId(IdempotencyKey.of(key)))
                .map(planned -> Response.created(URI.create("/card/api/batches/" + planned.id()))
                        .entity(Map.of(
                                "batch",
                                planned.id().value(),
                                "cards",
                                planned.wanted().size()))
                        .build());
    }

    @GET
    @RolesAllowed({Roles.CARD_OFFICE, Roles.BUREAU})
    @Operation(summary = "批次列表 · The latest batches")
    public Uni<List<BatchSheet>> list(
            @RestQuery @DefaultValue("planned") @Pattern(regexp = "planned|ordered|made") String state) {
        return runtime.documents(BatchSheet.VIEW).where("state", state, "-planned", LISTED_MAX);
    }

    @GET
    @Path("{batch}")
    @RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU})
    @Operation(summary = "批次 · A batch and its cards", description = "Ids only.")
    public Uni<BatchAnswer> show(@RestPath UUID batch) {
        return hearts.stateOf(new BatchId(batch)).map(state -> {
            if (state instanceof Batch.Unplanned) {
                throw RefusalProblems.of(BatchRefusal.NOT_PLANNED).exception();
            }
            return BatchAnswer.of(batch, state);
        });
    }

    @POST
    @Path("{batch}/order")
    @RolesAllowed(Roles.CARD_OFFICE)
    @Operation(summary = "交制卡厂 · Hand a batch to the maker")
    @AnsweredOnce
    public Uni<Response> order(
            @RestPath UUID batch,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return making.order(new BatchId(batch), new CommandId(IdempotencyKey.of(key)), VersionTag.expected(ifMatch))
                .map(done -> Response.accepted(Map.of("batch", batch, "state", "ordered"))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    @GET
    @Path("{batch}/print-list")
    @RolesAllowed(Roles.CARD_MAKER)
    @Operation(
            summary = "制卡数据 · What is printed on the cards of a batch",
            description = "Names and card numbers; each reading is recorded.")
    public Uni<PrintList.Answer> print(@RestPath UUID batch) {
        return printing.of(new BatchId(batch));
    }

    @GET
    @Path("{batch}/order-file")
    @Produces(SEALED)
    @RolesAllowed(Roles.CARD_MAKER)
    @Operation(
            summary = "制卡数据文件 · What is printed on the cards of a batch, as a file",
            description = "GB18030, signed by the city, encrypted for the maker's newest certificate (CMS);"
                    + " docs/partner-files.md describes it. Each reading is recorded.")
    @APIResponse(responseCode = "409", description = "batch.not-ordered, partner.no-certificate")
    public Uni<byte[]> orderFile(@RestPath UUID batch) {
        return printing.of(new BatchId(batch)).chain(files::order);
    }

    @POST
    @Path("{batch}/receipt-file")
    @Consumes(SEALED)
    @RolesAllowed(Roles.CARD_MAKER)
    @Operation(
            summary = "制卡回执文件 · Report what was made, as a file",
            description = "Signed by the maker, encrypted for the city. The same file again changes nothing; of a file"
                    + " with a fault nothing is taken.")
    @APIResponse(responseCode = "409", description = "batch.already-produced with another content")
    @APIResponse(responseCode = "422", description = "file.…, batch.does-not-add-up, batch.unknown-card")
    public Uni<Map<String, Object>> receiptFile(@RestPath UUID batch, byte[] file) {
        var id = new BatchId(batch);
        return files.receipt(id, file)
                .chain(() -> hearts.stateOf(id))
                .map(state -> BatchAnswer.of(batch, state))
                .map(it -> Map.of(
                        "batch",
                        batch,
                        "state",
                        it.state(),
                        "made",
                        it.made(),
                        "spoiled",
                        it.spoiled(),
                        "missing",
                        it.missing(),
                        "withdrawn",
                        it.withdrawn()));
    }

    @POST
    @Path("{batch}/production-report")
    @RolesAllowed(Roles.CARD_MAKER)
    @Operation(summary = "制卡结果 · Report what was made", description = "Made, spoiled and missing add up to the order.")
    @APIResponse(responseCode = "409", description = "batch.already-produced with another content")
    @APIResponse(responseCode = "422", description = "batch.does-not-add-up, batch.unknown-card, batch.card-twice")
    @AnsweredOnce
    public Uni<Response> report(
            @RestPath UUID batch,
            @NotNull @Valid ProductionReport report,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return making.report(
                        new BatchId(batch),
                        ProductionReport.cards(report.made()),
                        ProductionReport.cards(report.spoiled()),
                        ProductionReport.cards(report.missing()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> Response.ok(Map.of("batch", batch, "state", "made"))
                        .tag(Long.toString(done.version()))
                        .build());
    }
}

package city.healthcard.records.fhirpost;

import city.healthcard.records.batch.BatchAnswers;
import city.healthcard.records.batch.Lines;
import city.healthcard.records.intake.PostReader;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.refusedpost.Poster;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.TraceId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Where institutions post visits in FHIR R4. Safe to repeat, like every post of a visit. HAPI FHIR's parser takes its
/// time, so it works beside the threads that serve everybody.
@Path("/fhir")
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY})
@Tag(name = "fhir", description = "FHIR R4")
public class FhirPostResource {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FHIR_LINES = "application/fhir+ndjson";
    private static final String LINES = "application/x-ndjson";
    private static final int BUNDLE_BYTES_MAX = 4 * 1024 * 1024;

    private final BundleReader bundles;
    private final VisitIntake intake;
    private final TransactionAnswer transactions;
    private final BatchAnswers answers;
    private final Caller caller;

    FhirPostResource(
            BundleReader bundles,
            VisitIntake intake,
            TransactionAnswer transactions,
            BatchAnswers answers,
            Caller caller) {
        this.bundles = bundles;
        this.intake = intake;
        this.transactions = transactions;
        this.answers = answers;
        this.caller = caller;
    }

    /// Takes in one visit, or one revision of it.
    @POST
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Post a visit as a transaction",
            description = "One Encounter and what belongs to it. Natural key: the Encounter's identifier of system"
                    + " `https://healthcard.city/institutions/{code}/visits`, and `meta.versionId` as revision. The"
                    + " card is an identifier of system `https://healthcard.city/cards` of the subject.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "A transaction-response; the first outcome holds the receipt")
    @APIResponse(responseCode = "409", description = "An OperationOutcome: `visit.revision-conflict` and others")
    @APIResponse(responseCode = "422", description = "An OperationOutcome that names the entries")
    public Uni<Response> post(byte[] bundle, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        if (bundle.length > BUNDLE_BYTES_MAX) {
            return Uni.createFrom().item(RequestProblems.tooLarge().response());
        }
        var language = Language.preferred(acceptLanguage);
        var read = new AtomicReference<@Nullable ReadBundle>();
        return take(List.of(bundle), bundles.posts(read::set), poster())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(taken -> answer(taken.getFirst(), read.get(), language));
    }

    /// Takes in many visits, one transaction a line, and answers with a line for each, in order, while reading.
    @POST
    @Path("/batch")
    @Consumes(FHIR_LINES)
    @Produces(LINES)
    @Operation(
            summary = "Post many visits, one transaction a line",
            description =
                    "Answers one line for each: `{line, status, receipt}` or `{line, status, problem}`. A refused line "
                            + "does not touch the others.")
    public Multi<byte[]> batch(
            @Context RoutingContext http, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var poster = poster();
        var writer = answers.in(Language.preferred(language), TraceId.of(http));
        return Lines.of(http.request())
                .onItem()
                .transformToUniAndConcatenate(lines -> take(lines, bundles.posts(), poster))
                .onItem()
                .transformToMultiAndConcatenate(taken -> Multi.createFrom().iterable(writer.write(taken)));
    }

    private Uni<List<Taken>> take(List<byte[]> posts, PostReader reader, Poster poster) {
        return Uni.createFrom()
                .deferred(() -> intake.takeAll(posts, reader, poster))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /// Read once, while the request is at hand.
    private Poster poster() {
        return caller.is(Roles.INSTITUTION_GATEWAY)
                ? _ -> true
                : Poster.of(caller.institution().orElse(""));
    }

    private Response answer(Taken taken, @Nullable ReadBundle read, Language language) {
        return switch (taken) {
            case Kept kept ->
                Response.ok(transactions.of(
                                Objects.requireNonNull(read), kept.receipt(), BatchAnswers.statusOf(kept), language))
                        .type(FHIR_JSON)
                        .location(URI.create(
                                "/records/api/receipts/" + kept.receipt().event()))
                        .build();
            case Refused refused -> refused.problem().response();
        };
    }
}

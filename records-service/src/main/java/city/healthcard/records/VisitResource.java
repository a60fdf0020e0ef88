package city.healthcard.records;

import city.healthcard.records.batch.BatchAnswers;
import city.healthcard.records.batch.Lines;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.intake.VisitWithdrawals;
import city.healthcard.records.refusedpost.Poster;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.TraceId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Where institutions post what happened. Safe to repeat: the same content brings the same receipt.
@Path("/api/visits")
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY})
@Tag(name = "visits", description = "就诊记录 · Visits posted by institutions")
public class VisitResource {

    static final String NDJSON = "application/x-ndjson";
    private static final int VISIT_BYTES_MAX = 4 * 1024 * 1024;

    private final VisitIntake intake;
    private final VisitWithdrawals withdrawals;
    private final BatchAnswers answers;
    private final Caller caller;

    VisitResource(VisitIntake intake, VisitWithdrawals withdrawals, BatchAnswers answers, Caller caller) {
        this.intake = intake;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.caller = caller;
    }

    /// Takes in one visit, or one revision of it.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Post a visit, or the next revision of it",
            description =
                    "Natural key: institution + number + revision. The same content again brings the first receipt.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = VisitSheet.class)))
    @APIResponse(responseCode = "201", description = "Recorded: the receipt")
    @APIResponse(responseCode = "200", description = "It had been here before: the first receipt")
    @APIResponse(responseCode = "202", description = "Nobody has heard of the card yet: parked, with a receipt")
    @APIResponse(responseCode = "409", description = "`visit.revision-conflict` with `firstHash`, and other conflicts")
    public Uni<Response> post(byte[] json) {
        if (json.length > VISIT_BYTES_MAX) {
            return Uni.createFrom().item(RequestProblems.tooLarge().response());
        }
        return intake.take(json, poster()).map(VisitResource::answer);
    }

    /// Takes in many visits, one JSON text a line, and answers with a line for each, in order, while reading.
    @POST
    @Path("/batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Post many visits, one a line",
            description =
                    "Answers one line for each: `{line, status, receipt}` or `{line, status, problem}`. A refused line "
                            + "does not touch the others.")
    public Multi<byte[]> batch(
            @Context RoutingContext http, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var poster = poster();
        var writer = answers.in(Language.preferred(language), TraceId.of(http));
        return Lines.of(http.request())
                .onItem()
                .transformToUniAndConcatenate(lines -> intake.takeAll(lines, poster))
                .onItem()
                .transformToMultiAndConcatenate(taken -> Multi.createFrom().iterable(writer.write(taken)));
    }

    /// Takes out a visit that was entered in error.
    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw a visit that was entered in error")
    @APIResponse(responseCode = "204", description = "It is out of the file, now or already")
    public Uni<Response> withdraw(
            @NotNull @Valid WithdrawalRequest request, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return caller.actsFor(request.institution())
                ? withdrawals.withdraw(request.institution(), request.number(), request.reason(), ifMatch)
                : Uni.createFrom().item(RequestProblems.forbidden().response());
    }

    /// Read once, while the request is at hand: a batch goes on long after.
    private Poster poster() {
        return caller.is(Roles.INSTITUTION_GATEWAY)
                ? _ -> true
                : Poster.of(caller.institution().orElse(""));
    }

    private static Response answer(Taken taken) {
        return switch (taken) {
            case Kept kept ->
                Response.status(BatchAnswers.statusOf(kept))
                        .entity(kept.receipt())
                        .location(ReceiptResource.addressOf(kept.receipt()))
                        .build();
            case Refused refused -> refused.problem().response();
        };
    }
}

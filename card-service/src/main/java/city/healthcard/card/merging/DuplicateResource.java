package city.healthcard.card.merging;

import city.healthcard.card.citizen.CitizenCommand.FindDistinct;
import city.healthcard.card.citizen.CitizenCommand.RefuseMerge;
import city.healthcard.card.citizen.CitizenCommand.RefuseUnmerge;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.MergeRequest;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// People who may be registered twice. In every address the first id is the one that is or shall be the other name of
/// the second; before anybody has asked, either order will do.
@Path("/api/duplicates")
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
@Tag(name = "duplicates", description = "重复登记 · One person registered twice")
public class DuplicateResource {

    private final Merging merging;
    private final Pairs pairs;
    private final Hearts hearts;
    private final CityCalendar calendar;
    private final Caller caller;

    DuplicateResource(Merging merging, Pairs pairs, Hearts hearts, CityCalendar calendar, Caller caller) {
        this.merging = merging;
        this.pairs = pairs;
        this.hearts = hearts;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// Why two registrations shall become one, or two again.
    public record MergingRequest(
            @NotBlank @Size(max = 200) String reason,
            @NotBlank @Size(max = 200) String evidence) {}

    /// Why not.
    public record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    @GET
    @Operation(
            summary = "疑似重复 · Pairs that wait",
            description = "Ids only, those noticed first at the head. A Link header with rel=next names the next page.")
    @APIResponse(responseCode = "400", description = "after: not a mark of a page")
    public Uni<RestResponse<List<LikePair>>> list(
            @RestQuery @DefaultValue("alike") @Pattern(regexp = "alike|merge-asked|merged|unmerge-asked|distinct")
                    String state,
            @RestQuery @Nullable String after) {
        return pairs.in(LikePair.State.ofCode(state), markOf(after)).map(page -> {
            var answer = ResponseBuilder.ok(page.documents());
            page.next()
                    .ifPresent(mark -> answer.header(
                            HttpHeaders.LINK,
                            "</card/api/duplicates?state=" + state + "&after=" + mark.text() + ">; rel=\"next\""));
            return answer.build();
        });
    }

    private static Optional<Mark> markOf(@Nullable String after) {
        if (after == null) {
            return Optional.empty();
        }
        return Optional.of(Mark.ofText(after)
                .orElseThrow(() -> RequestProblems.shape()
                        .inParameter(
                                "after",
                                "应为上一页 Link 中的 after。",
                                "Expected here: `after` of the Link of the page before.")
                        .exception()));
    }

    @GET
    @Path("{one}/{other}")
    @Operation(summary = "并排对照 · Two registrations side by side", description = "Each look is recorded.")
    public Uni<PairView> show(@RestPath UUID one, @RestPath UUID other) {
        return pairs.show(one, other, caller.subject());
    }

    @POST
    @Path("{one}/{other}/distinct")
    @Operation(summary = "认定为两人 · Say that they are two people")
    @APIResponse(responseCode = "409", description = "citizen.merged, citizen.merge-already-open")
    @AnsweredOnce
    public Uni<Response> distinct(
            @RestPath UUID one,
            @RestPath UUID other,
            @NotNull @Valid ReasonRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new FindDistinct(new CitizenId(other), request.reason(), caller.subject(), calendar.today());
        return hearts.ask(new CitizenId(one), command, new CommandId(IdempotencyKey.of(key)))
                .map(Settled::done)
                .map(done -> answer(Response.Status.OK, "distinct", null, done));
    }

    @POST
    @Path("{absorbed}/{survivor}/merge")
    @Operation(summary = "申请合并 · Ask that they become one", description = "Another person decides.")
    @APIResponse(responseCode = "201", description = "waits for a decision")
    @APIResponse(responseCode = "409", description = "citizen.merged, citizen.merge-already-open")
    @AnsweredOnce
    public Uni<Response> askForMerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @NotNull @Valid MergingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var asked = asked(cause.idFor("merge"), survivor, request);
        return merging.request(new CitizenId(absorbed), asked, cause)
                .map(done -> answer(Response.Status.CREATED, "merge-asked", asked.id(), done));
    }

    @POST
    @Path("{absorbed}/{survivor}/merge/{request}/approval")
    @Operation(
            summary = "批准合并 · Let them be one",
            description = "By another person than the one who asked. The first id becomes another name of the second.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.merge-not-open, citizen.merge-by-same-person, citizen.merged,"
                    + " citizen.merge-while-applying, citizen.deceased")
    @AnsweredOnce
    public Uni<Response> approveMerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return merging.approve(
                        new CitizenId(absorbed),
                        new CitizenId(survivor),
                        request,
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, "merged", request, done));
    }

    @POST
    @Path("{absorbed}/{survivor}/merge/{request}/refusal")
    @Operation(summary = "不予合并 · Turn a merge down")
    @APIResponse(responseCode = "409", description = "citizen.merge-not-open")
    @AnsweredOnce
    public Uni<Response> refuseMerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @NotNull @Valid ReasonRequest why,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new RefuseMerge(request, why.reason(), caller.subject(), calendar.today());
        return hearts.ask(new CitizenId(absorbed), command, new CommandId(IdempotencyKey.of(key)))
                .map(Settled::done)
                .map(done -> answer(Response.Status.OK, "distinct", request, done));
    }

    @POST
    @Path("{absorbed}/{survivor}/unmerge")
    @Operation(summary = "申请撤销合并 · Ask that a merge be taken back", description = "Another person decides.")
    @APIResponse(responseCode = "201", description = "waits for a decision")
    @APIResponse(responseCode = "409", description = "citizen.not-merged, citizen.merge-already-open")
    @AnsweredOnce
    public Uni<Response> askForUnmerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @NotNull @Valid MergingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var asked = asked(cause.idFor("unmerge"), survivor, request);
        return merging.requestUnmerge(new CitizenId(absorbed), asked, cause)
                .map(done -> answer(Response.Status.CREATED, "unmerge-asked", asked.id(), done));
    }

    @POST
    @Path("{absorbed}/{survivor}/unmerge/{request}/approval")
    @Operation(
            summary = "批准撤销合并 · Let them be two again",
            description =
                    "By another person than the one who asked, while the second id is itself nobody's other name.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.merge-not-open, citizen.merge-by-same-person, citizen.not-merged, citizen.merged")
    @AnsweredOnce
    public Uni<Response> approveUnmerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return merging.approveUnmerge(
                        new CitizenId(absorbed),
                        new CitizenId(survivor),
                        request,
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, "distinct", request, done));
    }

    @POST
    @Path("{absorbed}/{survivor}/unmerge/{request}/refusal")
    @Operation(summary = "维持合并 · Let a merge stand")
    @APIResponse(responseCode = "409", description = "citizen.merge-not-open")
    @AnsweredOnce
    public Uni<Response> refuseUnmerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @NotNull @Valid ReasonRequest why,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new RefuseUnmerge(request, why.reason(), caller.subject(), calendar.today());
        return hearts.ask(new CitizenId(absorbed), command, new CommandId(IdempotencyKey.of(key)))
                .map(Settled::done)
                .map(done -> answer(Response.Status.OK, "merged", request, done));
    }

    private MergeRequest asked(UUID id, UUID survivor, MergingRequest request) {
        return new MergeRequest(
                id, new CitizenId(survivor), request.reason(), request.evidence(), caller.subject(), calendar.today());
    }

    private static Response answer(
            Response.Status status, String state, @Nullable UUID request, Done<CitizenRefusal> done) {
        return Response.status(status)
                .entity(request == null ? Map.of("state", state) : Map.of("state", state, "request", request))
                .tag(Long.toString(done.version()))
                .build();
    }
}

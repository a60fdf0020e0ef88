package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.door.Readers;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.parkedpost.ParkedPost;
import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.parkedpost.ParkedPosts.Mender;
import city.healthcard.records.parkedpost.ParkedPosts.Which;
import city.healthcard.records.parking.DropReason;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.visit.VisitId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What waits for a card nobody has heard of, for the institution that posted it.
@Path("/api/posts/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM})
@Tag(name = "posts", description = "本机构提交的记录 · What an institution posted, and what became of it")
public class ParkedPostResource {

    private static final int CARD_MAX = 64;

    private final ParkedPosts posts;
    private final Readers readers;
    private final Caller caller;

    ParkedPostResource(ParkedPosts posts, Readers readers, Caller caller) {
        this.posts = posts;
        this.readers = readers;
        this.caller = caller;
    }

    /// A page of what waits.
    ///
    /// @param total how much waits altogether
    /// @param next to be sent as `after` for the page that follows; absent on the last
    public record ParkedList(
            List<ParkedAnswer> posts, long total, @Nullable String next) {}

    /// A visit that waits.
    ///
    /// @param place where it waits; names it together with `visit`
    /// @param number the institution's own number of the visit
    /// @param revision the highest that waits
    /// @param posts how many revisions wait
    /// @param since when the first of them came
    public record ParkedAnswer(
            UUID place,
            UUID visit,
            String number,
            int revision,
            int posts,
            VisitKind kind,
            Instant start,
            Instant since) {

        static ParkedAnswer of(ParkedPost post) {
            return new ParkedAnswer(
                    post.place(),
                    post.visit(),
                    post.number(),
                    post.revision(),
                    post.posts(),
                    post.kind(),
                    post.start(),
                    post.since());
        }
    }

    /// What a visit that waits says, as its institution posted it.
    ///
    /// @param sheets one for each revision that waits, without the card
    public record ParkedContent(UUID place, UUID visit, List<VisitSheet> sheets) {}

    /// Whose it is. In the body, and not in a header as for a reading: another card makes another request.
    ///
    /// @param card the number of the card that is shown
    record AttachRequest(@NotBlank @Size(max = CARD_MAX) String card) {

        /// Never the number.
        @Override
        public String toString() {
            return "AttachRequest";
        }
    }

    /// Why it need not wait any longer.
    ///
    /// @param reason `posted-again`, `entered-in-error` or `person-unknown`
    record DropRequest(
            @NotNull @Pattern(regexp = "posted-again|entered-in-error|person-unknown")
            String reason) {}

    /// What waits, the longest waiting first.
    ///
    /// @param after the `next` of the page before
    @GET
    @Operation(
            summary = "待认领的就诊记录 · What waits for its card",
            description = "Of the caller's institution alone, the longest waiting first. Pages are stable: what leaves "
                    + "meanwhile falls out, what arrives joins the end. Nothing leaves by itself before its term ends.")
    public Uni<ParkedList> parked(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var mark = Optional.ofNullable(after).flatMap(Mark::ofText);
        if (after != null && mark.isEmpty()) {
            throw RequestProblems.parameter()
                    .inParameter("after", "上一页给出的 next", "the `next` of the page before")
                    .exception();
        }
        var institution = institution();
        return Uni.combine()
                .all()
                .unis(posts.page(institution, mark, limit), posts.count(institution))
                .with((page, total) -> new ParkedList(
                        page.documents().stream().map(ParkedAnswer::of).toList(),
                        total,
                        page.next().map(Mark::text).orElse(null)));
    }

    @GET
    @Path("/{place}/{visit}")
    @Operation(summary = "打开一条 · What one that waits says")
    @APIResponse(responseCode = "404", description = "parking.unknown")
    public Uni<ParkedContent> open(@RestPath UUID place, @RestPath UUID visit) {
        return posts.open(institution(), which(place, visit))
                .map(said -> new ParkedContent(
                        place,
                        visit,
                        said.stream().map(ParkedPostResource::sheet).toList()));
    }

    @POST
    @Path("/{place}/{visit}/attachment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK_CLERK)
    @Operation(
            summary = "归入档案 · Attach it to the file of the person who shows a card",
            description = "The card is presented now and must be good. Every revision that waits enters the file; "
                    + "further ones of this visit with the same unknown card follow by themselves.")
    @APIResponse(responseCode = "204", description = "It is in the file, now or already")
    @APIResponse(responseCode = "404", description = "parking.unknown, card.unknown")
    @APIResponse(
            responseCode = "409",
            description =
                    "parking.attached, parking.dropped, parking.sealed-together, visit.other-citizen, visit.withdrawn, "
                            + "visit.revision-conflict, visit.revision-superseded")
    @AnsweredOnce
    public Uni<Response> attach(
            @RestPath UUID place,
            @RestPath UUID visit,
            @NotNull @Valid AttachRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var shown = readers.holderOf(request.card());
        return posts.attach(mender(), which(place, visit), shown, cause)
                .map(_ -> Response.noContent().build());
    }

    @POST
    @Path("/{place}/{visit}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "撤下 · Let go of one that need not wait",
            description = "What was said stays sealed in the log until its term ends; its next revision may be posted.")
    @APIResponse(responseCode = "204", description = "It waits no longer, now or already")
    @APIResponse(responseCode = "404", description = "parking.unknown")
    @APIResponse(responseCode = "409", description = "parking.attached")
    @AnsweredOnce
    public Uni<Response> drop(
            @RestPath UUID place,
            @RestPath UUID visit,
            @NotNull @Valid DropRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var reason = DropReason.ofWord(request.reason()).orElseThrow();
        return posts.drop(mender(), which(place, visit), reason, new CommandId(IdempotencyKey.of(key)))
                .map(_ -> Response.noContent().build());
    }

    private Mender mender() {
        return new Mender(institution(), caller.subject());
    }

    private String institution() {
        return caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }

    private static Which which(UUID place, UUID visit) {
        return new Which(new ParkingId(place), new VisitId(visit));
    }

    private static VisitSheet sheet(Waiting post) {
        return CanonicalBody.read(post.account().body());
    }
}

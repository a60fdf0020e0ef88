package city.healthcard.records.postpage;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.records.door.Readers;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.parkedpost.ParkedPosts.Mender;
import city.healthcard.records.parkedpost.ParkedPosts.Which;
import city.healthcard.records.parking.DropReason;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.records.visit.VisitId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where an institution's clerks see what waits for its card, attach it to the file of a patient who shows one, or let
/// go of it.
@Path("/posts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class ParkedPage {

    private static final int ROWS_MAX = 50;

    private final ParkedPosts posts;
    private final RefusedPosts refused;
    private final Readers readers;
    private final CardIndexes indexes;
    private final Caller caller;

    ParkedPage(ParkedPosts posts, RefusedPosts refused, Readers readers, CardIndexes indexes, Caller caller) {
        this.posts = posts;
        this.refused = refused;
        this.readers = readers;
        this.indexes = indexes;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {
        private Templates() {}

        /// What waits, the longest waiting first.
        ///
        /// @param form why nothing could be done just now
        /// @param done what was done just now: `attached` or `dropped`; empty when nothing was
        /// @param next the address of the page that follows; empty on the last
        static native TemplateInstance parked(PostTabs tabs, List<ParkedRow> rows, Form form, String done, String next);

        /// One that waits.
        static native TemplateInstance opened(ParkedSheet sheet, Form form, List<DropChoice> reasons, UUID key);
    }

    /// Where a visit that waits is opened.
    static String addressOf(UUID place, UUID visit) {
        return "/records/posts/parked/" + place + '/' + visit;
    }

    /// What waits.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> parked(@RestQuery @Nullable String after) {
        return list(Optional.ofNullable(after).flatMap(Mark::ofText), Form.empty(), "");
    }

    /// One that waits.
    @GET
    @Path("parked/{place}/{visit}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> open(@RestPath UUID place, @RestPath UUID visit) {
        return opened(which(place, visit), Form.empty());
    }

    /// It is the visit of the person whose card is shown.
    @POST
    @Path("parked/{place}/{visit}/attachment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> attach(
            @RestPath UUID place, @RestPath UUID visit, @RestForm @Nullable String card, @RestForm @Nullable UUID key) {
        var which = which(place, visit);
        var number = Objects.requireNonNullElse(card, "");
        var shown = readers.holderOf(number);
        var cause = intention("attach-" + indexes.cardOf(number).value(), key);
        return done("attached", which, () -> posts.attach(mender(), which, shown, cause));
    }

    /// It need not wait any longer.
    @POST
    @Path("parked/{place}/{visit}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> drop(
            @RestPath UUID place,
            @RestPath UUID visit,
            @RestForm @Nullable String reason,
            @RestForm @Nullable UUID key) {
        var which = which(place, visit);
        return done("dropped", which, () -> posts.drop(mender(), which, reasonOf(reason), intention("drop", key)));
    }

    private Uni<Response> done(String what, Which which, Supplier<Uni<? extends Void>> deed) {
        return Uni.createFrom()
                .deferred(deed)
                .chain(() -> list(Optional.empty(), Form.empty(), what))
                .map(page -> Response.ok(page).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(failed -> {
                    var problem = failed.problem();
                    var form = Form.empty().refused(problem);
                    return opened(which, form)
                            .onFailure(ProblemException.class)
                            .recoverWithUni(() -> list(Optional.empty(), form, ""))
                            .map(page -> Response.status(problem.status())
                                    .entity(page)
                                    .build());
                });
    }

    private Uni<TemplateInstance> list(Optional<Mark> after, Form form, String done) {
        return Uni.combine()
                .all()
                .unis(PostTabs.of("parked", institution(), posts, refused), posts.page(institution(), after, ROWS_MAX))
                .with((tabs, page) -> Templates.parked(
                        tabs,
                        page.documents().stream().map(ParkedRow::of).toList(),
                        form,
                        done,
                        page.next()
                                .map(next -> "/records/posts?after=" + next.text())
                                .orElse("")));
    }

    private Uni<TemplateInstance> opened(Which which, Form form) {
        return posts.open(institution(), which)
                .map(said -> Templates.opened(ParkedSheet.of(which, said), form, DropChoice.all(), UUID.randomUUID()));
    }

    private static DropReason reasonOf(@Nullable String word) {
        return DropReason.ofWord(Objects.requireNonNullElse(word, ""))
                .orElseThrow(() -> RequestProblems.parameter()
                        .inParameter("reason", "请选择原因", "Choose a reason")
                        .exception());
    }

    private Mender mender() {
        return new Mender(institution(), caller.subject());
    }

    private String institution() {
        return caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }

    /// @param deed with all that makes another intention of it
    private static CommandId intention(String deed, @Nullable UUID key) {
        return key == null ? new CommandId(UUID.randomUUID()) : CommandId.named(deed, key.toString());
    }

    private static Which which(UUID place, UUID visit) {
        return new Which(new ParkingId(place), new VisitId(visit));
    }
}

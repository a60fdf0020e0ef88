package city.healthcard.records;

import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.records.refusedpost.RefusedPost;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What an institution posted and we refused, until it is mended.
@Path("/api/posts/refused")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM})
@Tag(name = "posts", description = "本机构提交的记录 · What an institution posted, and what became of it")
public class RefusedPostResource {

    private final RefusedPosts posts;
    private final Caller caller;

    RefusedPostResource(RefusedPosts posts, Caller caller) {
        this.posts = posts;
        this.caller = caller;
    }

    /// A page of what was refused.
    ///
    /// @param total how much has to be mended altogether
    /// @param next to be sent as `after` for the page that follows; absent on the last
    public record RefusedList(
            List<RefusedPost> posts, long total, @Nullable String next) {}

    /// What was refused, the latest first.
    ///
    /// @param after the `next` of the page before
    @GET
    @Operation(
            summary = "被拒的提交 · What was refused and is not mended yet",
            description =
                    "Of the caller's institution alone, the latest first, some seconds behind. One leaves by itself "
                            + "when the same revision, or a later one, is kept. Of the body only its hash and size are "
                            + "known.")
    public Uni<RefusedList> refused(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var mark = Optional.ofNullable(after).flatMap(Mark::ofText);
        if (after != null && mark.isEmpty()) {
            throw RequestProblems.parameter()
                    .inParameter("after", "上一页给出的 next", "the `next` of the page before")
                    .exception();
        }
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        return Uni.combine()
                .all()
                .unis(posts.page(institution, mark, limit), posts.count(institution))
                .with((page, total) -> new RefusedList(
                        page.documents(), total, page.next().map(Mark::text).orElse(null)));
    }
}

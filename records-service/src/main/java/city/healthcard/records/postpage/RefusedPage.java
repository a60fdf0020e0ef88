package city.healthcard.records.postpage;

import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.refusedpost.RefusedPost;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What an institution posted and we refused: what has to be mended where.
@Path("/posts/refused")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class RefusedPage {

    private static final int SHOWN_MAX = 20;

    private final RefusedPosts posts;
    private final ParkedPosts parked;
    private final Caller caller;

    RefusedPage(RefusedPosts posts, ParkedPosts parked, Caller caller) {
        this.posts = posts;
        this.parked = parked;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {
        private Templates() {}

        /// What was refused, the latest first.
        ///
        /// @param next the address of the page that follows; empty on the last
        static native TemplateInstance refused(PostTabs tabs, List<RefusedPost> posts, String next);
    }

    /// What was refused.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> refused(@RestQuery @Nullable String after) {
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        var mark = Optional.ofNullable(after).flatMap(Mark::ofText);
        return Uni.combine()
                .all()
                .unis(PostTabs.of("refused", institution, parked, posts), posts.page(institution, mark, SHOWN_MAX))
                .with((tabs, page) -> Templates.refused(
                        tabs,
                        page.documents(),
                        page.next()
                                .map(next -> "/records/posts/refused?after=" + next.text())
                                .orElse("")));
    }
}

package city.healthcard.audit.api;

import city.healthcard.audit.accesslist.AccessEntry;
import city.healthcard.audit.mergelist.MergeEntry;
import city.healthcard.audit.mergelist.Merges;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Which registrations were taken for one person, and who read their files as one.
@Path("/api/merges")
@Tag(name = "Merges")
@RolesAllowed(Roles.BUREAU)
public class MergeResource {

    private final Merges merges;

    MergeResource(Merges merges) {
        this.merges = merges;
    }

    /// Who read a merged file.
    ///
    /// @param readings the latest first; numbered as in the log of the citizen whose id became another name
    public record Readings(MergeEntry merge, List<AccessEntry> readings) {}

    /// The merges in a state, the latest first.
    @GET
    @Operation(summary = "Merges of registrations", description = "Ids only.")
    public Uni<List<MergeEntry>> list(
            @RestQuery @DefaultValue("unmerged") @Pattern(regexp = "merged|unmerged") String state) {
        return merges.in(state);
    }

    /// Who read both files as one while a merge stood.
    @GET
    @Path("{merge}/readings")
    @Operation(
            summary = "Who read a merged file",
            description = "Every reading between merge and unmerge that showed both registrations; pseudonyms only.")
    @APIResponse(responseCode = "404", description = "merge.unknown")
    public Uni<Response> readings(@RestPath UUID merge) {
        return merges.find(merge)
                .chain(found -> found.map(entry -> merges.readingsOf(entry)
                                .map(readings -> Response.ok(new Readings(entry, readings))
                                        .build()))
                        .orElseGet(() -> Uni.createFrom()
                                .item(AuditProblems.noSuchMerge().response())));
    }
}

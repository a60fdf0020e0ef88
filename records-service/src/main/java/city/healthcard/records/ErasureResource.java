package city.healthcard.records;

import city.healthcard.records.lettinggo.ErasureNote;
import city.healthcard.records.lettinggo.Erasures;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Files that are to be forgotten: how each stands, and the act that lets go of what need not be kept.
@Path("/api/erasures")
@Tag(name = "erasures", description = "依法删除 · Erasures")
public class ErasureResource {

    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("{citizen}")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "删除进度 · How a citizen's erasure stands")
    @APIResponse(responseCode = "404", description = "erasure.unknown")
    public Uni<ErasureNote> show(@RestPath UUID citizen) {
        return erasures.noteOf(citizen)
                .map(found -> found.orElseThrow(() -> unasked().exception()));
    }

    @POST
    @Path("letting-go")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "立即清理到期档案 · Let go now of what need not be kept",
            description =
                    "What happens by itself every hour: keys of restricted files whose terms ended are destroyed.")
    public Uni<Response> letGo() {
        return erasures.letGoOfAll().map(_ -> Response.noContent().build());
    }

    private static Problem unasked() {
        return Problem.of(
                404, "erasure.unknown", "没有收到该市民的删除申请。", "Nobody has asked for the erasure of such a citizen.");
    }
}

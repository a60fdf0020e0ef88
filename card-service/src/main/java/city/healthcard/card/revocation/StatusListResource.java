package city.healthcard.card.revocation;

import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The status lists of offline tokens, for everybody.
@Path("/api/status-lists")
@PermitAll
@Tag(name = "offline", description = "断网用卡 · Cards without a network")
public class StatusListResource {

    private static final int MAX_AGE_SECONDS = 60;

    private final StatusLists lists;
    private final SigningKey key;

    StatusListResource(StatusLists lists, SigningKey key) {
        this.lists = lists;
        this.key = key;
    }

    @GET
    @Path("{day}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "吊销列表 · The signed status list of a day",
            description = "One bit for each offline token issued on that day; 1 means revoked. Fetch today's and"
                    + " yesterday's while there is a network. Names nobody.")
    @APIResponse(responseCode = "404", description = "the tokens of that day are all over")
    public Uni<Response> list(@RestPath LocalDate day) {
        var cached = new CacheControl();
        cached.setPrivate(false);
        cached.setMaxAge(MAX_AGE_SECONDS);
        return lists.of(day)
                .map(found -> found.map(list ->
                                Response.ok(list.sign(key)).cacheControl(cached).build())
                        .orElseThrow(() -> RequestProblems.notFound().exception()));
    }
}

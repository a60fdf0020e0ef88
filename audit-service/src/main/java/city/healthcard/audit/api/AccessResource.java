package city.healthcard.audit.api;

import city.healthcard.audit.accesslist.AccessPage;
import city.healthcard.audit.accesslist.Accesses;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// Who read my file, or tried to: every access, numbered without a gap.
@Path("/api/accesses")
@Tag(name = "Accesses")
@RolesAllowed(Roles.CITIZEN)
public class AccessResource {

    private final Accesses accesses;
    private final Caller caller;

    AccessResource(Accesses accesses, Caller caller) {
        this.accesses = accesses;
        this.caller = caller;
    }

    /// The readings of the caller's own file, the latest first.
    ///
    /// @param before show the readings before this number; 0 for the latest
    @GET
    @Operation(
            summary = "Who read my file",
            description =
                    "Numbers run from 1 without a gap; `chain` of an access covers it and all before it. `refusal`"
                            + " is empty, or says why nothing was shown.")
    public Uni<AccessPage> mine(
            @RestQuery @DefaultValue("0") @Min(0) long before,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return accesses.page(caller.citizen().orElseThrow(), before, limit);
    }
}

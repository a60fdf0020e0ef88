package city.healthcard.audit.api;

import city.healthcard.audit.rollkeeping.Rolls;
import city.healthcard.eventsourcing.proof.AccessStatement;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The daily roll: its signed roots for everybody, and each citizen's own entry.
@Path("/api/accesses")
@Tag(name = "Accesses")
public class RollResource {

    private final Rolls rolls;
    private final Caller caller;

    RollResource(Rolls rolls, Caller caller) {
        this.rolls = rolls;
        this.caller = caller;
    }

    @GET
    @Path("rolls/latest")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The signed root of the latest day's roll of accesses, C2SP checkpoint")
    @APIResponse(responseCode = "404", description = "roll.unknown")
    public String latest() {
        return note(rolls.latest());
    }

    /// @param day the day in Shanghai, such as `2026-11-23`
    @GET
    @Path("rolls/{day}")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The signed root of one day's roll of accesses, C2SP checkpoint")
    @APIResponse(responseCode = "404", description = "roll.unknown")
    public String ofDay(@RestPath String day) {
        return note(dayOf(day).flatMap(rolls::checkpoint));
    }

    @GET
    @Path("statement")
    @RolesAllowed(Roles.CITIZEN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "All accesses to my file until yesterday, with their proof",
            description = "accesses/1, to be checked with verifier.jar and without us.")
    @APIResponse(responseCode = "404", description = "roll.no-access")
    public Uni<Response> statement() {
        return rolls.statementOf(caller.citizen().orElseThrow())
                .map(found -> download(
                        found.orElseThrow(() -> AuditProblems.noAccess().exception())));
    }

    private static Response download(AccessStatement statement) {
        return Response.ok(statement)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"accesses-" + statement.day() + ".json\"")
                .build();
    }

    private static Optional<LocalDate> dayOf(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String note(Optional<String> found) {
        return found.orElseThrow(() -> AuditProblems.unknownRoll().exception());
    }
}

package city.healthcard.records;

import city.healthcard.records.bykind.Place;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The files of wards by kind of item, and their summaries.
@Path("/api/wards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "wards", description = "监护 · Files that a guardian reads")
public class WardItemResource {

    private final ItemAnswers answers;
    private final SummaryAnswers summaries;
    private final FileDoors doors;
    private final Caller caller;

    WardItemResource(ItemAnswers answers, SummaryAnswers summaries, FileDoors doors, Caller caller) {
        this.answers = answers;
        this.summaries = summaries;
        this.doors = doors;
        this.caller = caller;
    }

    /// One kind of item of a ward's file.
    @GET
    @Path("{ward}/file/items/{kind}")
    @Operation(summary = "A ward's file by kind of item")
    public Uni<Response> items(@RestPath UUID ward, @RestPath String kind, @Valid @BeanParam ItemQuestion asked) {
        return doors.ward(caller, ward, Scope.FILE).chain(open -> answers.page(open, kind, asked));
    }

    /// A result of a ward with the earlier ones.
    @GET
    @Path("{ward}/file/items/results/{visit}/{number}/trend")
    @Operation(summary = "The results of an examination in a ward's file")
    public Uni<Response> trend(
            @RestPath UUID ward, @RestPath UUID visit, @RestPath @Min(0) int number, @RestQuery @Nullable UUID before) {
        return doors.ward(caller, ward, Scope.FILE)
                .chain(open -> answers.trend(open, new Place(visit, number), before));
    }

    /// A ward's summary.
    @GET
    @Path("{ward}/file/summary")
    @Produces({SummaryAnswers.FHIR_JSON, MediaType.APPLICATION_JSON})
    @Operation(summary = "The summary of a ward's file")
    public Uni<Response> summary(@RestPath UUID ward) {
        return doors.ward(caller, ward, Scope.SUMMARY).chain(summaries::of);
    }
}

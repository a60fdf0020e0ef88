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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The file by kind of item, and results as a trend: one's own and a patient's.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "档案分类 · The file by kind")
public class ItemResource {

    private final ItemAnswers answers;
    private final FileDoors doors;
    private final Caller caller;

    ItemResource(ItemAnswers answers, FileDoors doors, Caller caller) {
        this.answers = answers;
        this.doors = doors;
        this.caller = caller;
    }

    /// One kind of item of one's own file.
    @GET
    @Path("/file/items/{kind}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "按类查看我的档案 · My file by kind of item, newest visit first",
            description =
                    "`next` of the answer asks for the page after it: `after={visit}&number={number}`. A result has a"
                            + " `recognition` where the policy says whether another institution may accept it today:"
                            + " until when, and why or why not.")
    public Uni<Response> own(@RestPath String kind, @Valid @BeanParam ItemQuestion asked) {
        return doors.own(caller, Scope.FILE).chain(open -> answers.page(open, kind, asked));
    }

    /// One kind of item of a patient's file.
    @GET
    @Path("/citizens/{citizen}/file/items/{kind}")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
    @Operation(
            summary = "The file of a citizen one treats, by kind of item",
            description = "`\"sealed\": true` says that something is left out which is sealed, and not what.")
    public Uni<Response> others(
            @RestPath UUID citizen,
            @RestPath String kind,
            @RestHeader(FileResource.CARD_NUMBER) @Nullable String card,
            @Valid @BeanParam ItemQuestion asked) {
        return doors.others(caller, citizen, card, Scope.FILE).chain(open -> answers.page(open, kind, asked));
    }

    /// A result of one's own with the earlier ones.
    @GET
    @Path("/file/items/results/{visit}/{number}/trend")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "同一检验项目的趋势 · The results of the examination that one result is of",
            description = "A series for each part and unit, newest first. `before` asks for the earlier ones.")
    public Uni<Response> trend(@RestPath UUID visit, @RestPath @Min(0) int number, @RestQuery @Nullable UUID before) {
        return doors.own(caller, Scope.FILE).chain(open -> answers.trend(open, new Place(visit, number), before));
    }

    /// A result of a patient with the earlier ones.
    @GET
    @Path("/citizens/{citizen}/file/items/results/{visit}/{number}/trend")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
    @Operation(summary = "The results of an examination in the file of a citizen one treats")
    public Uni<Response> othersTrend(
            @RestPath UUID citizen,
            @RestPath UUID visit,
            @RestPath @Min(0) int number,
            @RestHeader(FileResource.CARD_NUMBER) @Nullable String card,
            @RestQuery @Nullable UUID before) {
        return doors.others(caller, citizen, card, Scope.FILE)
                .chain(open -> answers.trend(open, new Place(visit, number), before));
    }
}

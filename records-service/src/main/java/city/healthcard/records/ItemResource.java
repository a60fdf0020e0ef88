package city.healthcard.records;

import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.Filter;
import city.healthcard.records.bykind.ItemAnswer;
import city.healthcard.records.bykind.Place;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The file by kind of item, and results as a trend: one's own, a ward's, a patient's.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "档案分类 · The file by kind")
public class ItemResource {

    private final FileItems items;
    private final FileDoors doors;
    private final InstitutionNames institutions;
    private final Caller caller;

    ItemResource(FileItems items, FileDoors doors, InstitutionNames institutions, Caller caller) {
        this.items = items;
        this.doors = doors;
        this.institutions = institutions;
        this.caller = caller;
    }

    /// What is asked for, and where the page begins.
    public static final class Asked {

        @RestQuery
        @Nullable LocalDate from;

        @RestQuery
        @Nullable LocalDate until;

        @RestQuery
        @Pattern(regexp = "[0-9A-Z]{1,20}")
        @Nullable String institution;

        @RestQuery
        @Nullable UUID after;

        @RestQuery
        @DefaultValue("0")
        @Min(0)
        int number;

        @RestQuery
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int limit;

        private Filter filter() {
            return new Filter(new Period(from, until), Optional.ofNullable(institution));
        }

        private @Nullable Place place() {
            return after == null ? null : new Place(after, number);
        }
    }

    /// One kind of item of one's own file.
    @GET
    @Path("/file/items/{kind}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "按类查看我的档案 · My file by kind of item, newest visit first",
            description = "`next` of the answer asks for the page after it: `after={visit}&number={number}`.")
    public Uni<Response> own(@RestPath String kind, @Valid @BeanParam Asked asked) {
        return doors.own(caller, Scope.FILE).chain(open -> page(open, kind, asked));
    }

    /// One kind of item of a ward's file.
    @GET
    @Path("/wards/{ward}/file/items/{kind}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "A ward's file by kind of item")
    public Uni<Response> ward(@RestPath UUID ward, @RestPath String kind, @Valid @BeanParam Asked asked) {
        return doors.ward(caller, ward, Scope.FILE).chain(open -> page(open, kind, asked));
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
            @Valid @BeanParam Asked asked) {
        return doors.others(caller, citizen, card, Scope.FILE).chain(open -> page(open, kind, asked));
    }

    /// A result of one's own with the earlier ones.
    @GET
    @Path("/file/items/results/{visit}/{number}/trend")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "同一检验项目的趋势 · The results of the examination that one result is of",
            description = "A series for each part and unit, newest first. `before` asks for the earlier ones.")
    public Uni<Response> trend(
            @RestPath UUID visit, @RestPath @Min(0) int number, @RestQuery @Nullable UUID before) {
        return doors.own(caller, Scope.FILE).chain(open -> trend(open, new Place(visit, number), before));
    }

    /// A result of a ward with the earlier ones.
    @GET
    @Path("/wards/{ward}/file/items/results/{visit}/{number}/trend")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "The results of an examination in a ward's file")
    public Uni<Response> wardTrend(
            @RestPath UUID ward,
            @RestPath UUID visit,
            @RestPath @Min(0) int number,
            @RestQuery @Nullable UUID before) {
        return doors.ward(caller, ward, Scope.FILE).chain(open -> trend(open, new Place(visit, number), before));
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
                .chain(open -> trend(open, new Place(visit, number), before));
    }

    private Uni<Response> page(OpenFile open, String word, Asked asked) {
        var kind = ItemKind.ofWord(word).orElseThrow(() -> RequestProblems.notFound().exception());
        return items.page(open.file(), kind, asked.filter(), asked.place(), asked.limit)
                .map(page -> answer(ItemAnswer.of(
                        open.citizen().value(), page, open.file().sealed(), institutions::of)));
    }

    private Uni<Response> trend(OpenFile open, Place of, @Nullable UUID before) {
        return items.trend(open.file(), of, before)
                .map(trend -> answer(ItemAnswer.of(open.citizen().value(), trend)));
    }

    private static Response answer(byte[] body) {
        return Response.ok(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

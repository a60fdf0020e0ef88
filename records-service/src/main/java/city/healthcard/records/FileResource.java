package city.healthcard.records;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.FilePage;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reading the lifelong file. Nothing leaves before the reading itself is durably recorded.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "file", description = "健康档案 · The lifelong health file")
public class FileResource {

    static final String CARD_NUMBER = "Card-Number";
    private static final String PAGE_DEFAULT = "20";
    private static final int PAGE_MAX = 100;

    private final HealthFiles files;
    private final Door door;
    private final Readers readers;
    private final Caller caller;

    FileResource(HealthFiles files, Door door, Readers readers, Caller caller) {
        this.files = files;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
    }

    /// A page of one's own file.
    @GET
    @Path("/file")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "My file, newest visit first",
            description = "`before` of the answer asks for the page after it.")
    public Uni<Response> own(
            @RestQuery @Nullable UUID before, @RestQuery @DefaultValue(PAGE_DEFAULT) @Min(1) @Max(PAGE_MAX) int limit) {
        var citizen = readers.citizen(caller);
        var admitted = door.admit(readers.holder(caller), citizen, Scope.FILE);
        var page = files.fileOf(citizen).chain(file -> page(citizen, file, before, limit));
        return Uni.combine().all().unis(admitted, page).asTuple().map(both -> both.getItem2());
    }

    /// A page of the file of a citizen the institution has treated, or whose card was shown.
    @GET
    @Path("/citizens/{citizen}/file")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK, Roles.BUREAU})
    @Operation(
            summary = "The file of a citizen one treats",
            description =
                    "With a visit of the own institution in the file, with the citizen's card in `Card-Number`, with"
                            + " the citizen's consent, or behind broken glass. `\"sealed\": true` says that something"
                            + " is left out which is sealed, and not what.")
    public Uni<Response> others(
            @RestPath UUID citizen,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestQuery @Nullable UUID before,
            @RestQuery @DefaultValue(PAGE_DEFAULT) @Min(1) @Max(PAGE_MAX) int limit) {
        var id = new CitizenId(citizen);
        return files.fileOf(id).chain(file -> {
            var reader = readers.other(caller, id, file, card);
            return door.admit(reader, id, Scope.FILE)
                    .chain(() -> page(id, readers.openedTo(caller, reader, file), before, limit));
        });
    }

    /// Whose card it is, for an institution that was shown one.
    @GET
    @Path("/citizens")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
    @Operation(summary = "The pseudonym of the citizen whose card was shown in `Card-Number`")
    public Response holder(@RestHeader(CARD_NUMBER) @NotBlank String card) {
        return readers.holderOf(card)
                .filter(holder -> !holder.blocked())
                .map(holder ->
                        Response.ok(new HolderAnswer(holder.citizen().value())).build())
                .orElseGet(() -> FileProblems.noSuchCard().response());
    }

    /// One visit of one's own file.
    @GET
    @Path("/file/visits/{visit}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "One visit of my file")
    public Uni<Response> ownVisit(@RestPath UUID visit) {
        var citizen = readers.citizen(caller);
        var reader = readers.holder(caller);
        return files.fileOf(citizen).chain(file -> visit(reader, citizen, file, visit));
    }

    /// One visit of a citizen's file.
    @GET
    @Path("/citizens/{citizen}/file/visits/{visit}")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK, Roles.BUREAU})
    @Operation(summary = "One visit of the file of a citizen one treats")
    public Uni<Response> othersVisit(
            @RestPath UUID citizen, @RestPath UUID visit, @RestHeader(CARD_NUMBER) @Nullable String card) {
        var id = new CitizenId(citizen);
        return files.fileOf(id).chain(file -> {
            var reader = readers.other(caller, id, file, card);
            return visit(reader, id, readers.openedTo(caller, reader, file), visit);
        });
    }

    /// Who read one's own file.
    @GET
    @Path("/file/accesses")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "Who read my file, newest first")
    public Uni<Response> accesses() {
        var citizen = readers.citizen(caller);
        return door.admit(readers.holder(caller), citizen, Scope.ACCESSES)
                .chain(() -> files.accessesOf(citizen))
                .map(FileResource::answer);
    }

    private Uni<Response> visit(Reader reader, CitizenId citizen, HealthFile file, UUID visit) {
        return door.admitToVisit(reader, citizen, visit, file).chain(() -> {
            if (file.restricted()) {
                return Uni.createFrom().item(FileProblems.restricted().response());
            }
            return file.shows(visit)
                    ? files.visit(visit)
                            .map(body -> body.map(FileResource::answer)
                                    .orElseGet(() -> FileProblems.noSuchVisit().response()))
                    : Uni.createFrom().item(FileProblems.noSuchVisit().response());
        });
    }

    private Uni<Response> page(CitizenId citizen, HealthFile file, @Nullable UUID before, int limit) {
        if (file.restricted()) {
            return Uni.createFrom().item(FileProblems.restricted().response());
        }
        return file.page(before, limit)
                .map(page ->
                        files.visits(page.entries()).map(visits -> answer(FilePage.of(citizen, file, page, visits))))
                .orElseGet(
                        () -> Uni.createFrom().item(FileProblems.noSuchPlace().response()));
    }

    private static Response answer(Object body) {
        return Response.ok(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

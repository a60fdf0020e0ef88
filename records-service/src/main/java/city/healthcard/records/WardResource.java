package city.healthcard.records;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.FilePage;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The files of those whose guardian the caller is. What is open narrows and ends with the ward's age, as card-service
/// says; nothing leaves before the reading is durably recorded.
@Path("/api/wards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "wards", description = "监护 · Files that a guardian reads")
public class WardResource {

    private static final String PAGE_DEFAULT = "20";
    private static final int PAGE_MAX = 100;

    private final HealthFiles files;
    private final FileDoors doors;
    private final Readers readers;
    private final Caller caller;

    WardResource(HealthFiles files, FileDoors doors, Readers readers, Caller caller) {
        this.files = files;
        this.doors = doors;
        this.readers = readers;
        this.caller = caller;
    }

    /// One ward.
    ///
    /// @param rights `full`, `narrowed`, `reading` or `appointed`; only `full` shows what is sensitive
    public record WardAnswer(UUID citizen, String rights) {}

    /// Whose files the caller may read.
    @GET
    @Operation(summary = "Whose guardian I am")
    public List<WardAnswer> mine() {
        return readers.wardsOf(caller).entrySet().stream()
                .map(ward ->
                        new WardAnswer(ward.getKey(), ward.getValue().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// A page of a ward's file.
    @GET
    @Path("{ward}/file")
    @Operation(
            summary = "A ward's file, newest visit first",
            description = "Without what is sensitive, unless the guardian's rights are full.")
    public Uni<Response> file(
            @RestPath UUID ward,
            @RestQuery @Nullable UUID before,
            @RestQuery @DefaultValue(PAGE_DEFAULT) @Min(1) @Max(PAGE_MAX) int limit) {
        return doors.ward(caller, ward, Scope.FILE).chain(open -> page(open.citizen(), open.file(), before, limit));
    }

    /// One visit of a ward's file.
    @GET
    @Path("{ward}/file/visits/{visit}")
    @Operation(summary = "One visit of a ward's file")
    public Uni<Response> visit(@RestPath UUID ward, @RestPath UUID visit) {
        return doors.wardVisit(caller, ward, visit)
                .chain(open -> open.file().shows(visit)
                        ? files.visit(visit)
                                .map(body -> body.map(WardResource::answer)
                                        .orElseGet(
                                                () -> FileProblems.noSuchVisit().response()))
                        : Uni.createFrom().item(FileProblems.noSuchVisit().response()));
    }

    private Uni<Response> page(CitizenId ward, HealthFile file, @Nullable UUID before, int limit) {
        return file.page(before, limit)
                .map(page -> files.visits(page.entries()).map(visits -> answer(FilePage.of(ward, file, page, visits))))
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

package city.healthcard.records;

import static java.nio.charset.StandardCharsets.US_ASCII;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.Change;
import city.healthcard.records.timetravel.FileHistory;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One's own file as it was known at an earlier time, and what has changed since. A reading like any other.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "history", description = "档案的过去 · The file as it was known")
public class HistoryResource {

    private static final String PAGE_DEFAULT = "20";
    private static final int PAGE_MAX = 100;

    private final HealthFiles files;
    private final FileHistory history;
    private final Door door;
    private final Readers readers;
    private final InstantSource clock;
    private final Caller caller;

    HistoryResource(
            HealthFiles files, FileHistory history, Door door, Readers readers, InstantSource clock, Caller caller) {
        this.files = files;
        this.history = history;
        this.door = door;
        this.readers = readers;
        this.clock = clock;
        this.caller = caller;
    }

    /// The file as it was known.
    @GET
    @Path("/file/history")
    @Operation(
            summary = "档案在某一时刻的样子 · My file as it was known at a time",
            description = "`knownAt` is the record time, `from` and `until` the days on which the visits began. `limit`"
                    + " says how many visits are looked at: a page may show fewer. `before` of the answer asks for the"
                    + " page after it. A visit that was withdrawn later has `\"state\": \"withdrawn\"` and no content.")
    public Uni<Response> asKnown(
            @RestQuery @NotNull Instant knownAt,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable UUID before,
            @RestQuery @DefaultValue(PAGE_DEFAULT) @Min(1) @Max(PAGE_MAX) int limit) {
        var citizen = readers.citizen(caller);

        return open(citizen)
                .chain(file -> history.asKnown(file, knownAt, new Period(from, until), before, limit))
                .map(page -> answer(
                        "{\"citizen\":\"" + citizen.value() + "\",\"knownAt\":\"" + knownAt + '"',
                        page.next(),
                        "visits",
                        page.found().stream().map(FiledVisitForm::encode).toList()));
    }

    /// What changed.
    @GET
    @Path("/file/changes")
    @Operation(
            summary = "两个时刻之间的变化 · What changed in my file between two times",
            description =
                    "Each change is `added`, `amended` (with what it `was`) or `withdrawn` (without content). `until`"
                            + " is now where it is not said. `limit` says how many visits are looked at: a page may"
                            + " show fewer.")
    public Uni<Response> changes(
            @RestQuery @NotNull Instant since,
            @RestQuery @Nullable Instant until,
            @RestQuery @Nullable UUID before,
            @RestQuery @DefaultValue(PAGE_DEFAULT) @Min(1) @Max(PAGE_MAX) int limit) {
        var citizen = readers.citizen(caller);

        var end = until == null ? clock.instant() : until;
        return open(citizen)
                .chain(file -> history.changes(file, since, end, before, limit))
                .map(page -> answer(
                        "{\"citizen\":\"" + citizen.value() + "\",\"since\":\"" + since + "\",\"until\":\"" + end + '"',
                        page.next(),
                        "changes",
                        page.found().stream().map(HistoryResource::encoded).toList()));
    }

    private Uni<HealthFile> open(CitizenId citizen) {
        return door.admit(readers.holder(caller), citizen, Scope.FILE)
                .chain(() -> files.fileOf(citizen))
                .invoke(file -> {
                    if (file.restricted()) {
                        throw FileProblems.restricted().exception();
                    }
                });
    }

    private static byte[] encoded(Change change) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("{\"change\":\"" + change.kind().word() + "\",\"visit\":").getBytes(US_ASCII));
        bytes.writeBytes(FiledVisitForm.encode(change.now()));
        change.was().ifPresent(was -> {
            bytes.writeBytes(",\"was\":".getBytes(US_ASCII));
            bytes.writeBytes(FiledVisitForm.encode(was));
        });
        bytes.write('}');
        return bytes.toByteArray();
    }

    private static Response answer(String head, Optional<UUID> next, String name, List<byte[]> items) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(US_ASCII));
        next.ifPresent(place -> bytes.writeBytes((",\"before\":\"" + place + '"').getBytes(US_ASCII)));
        bytes.writeBytes((",\"" + name + "\":[").getBytes(US_ASCII));
        for (var i = 0; i < items.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(items.get(i));
        }
        bytes.writeBytes("]}".getBytes(US_ASCII));
        return Response.ok(bytes.toByteArray())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

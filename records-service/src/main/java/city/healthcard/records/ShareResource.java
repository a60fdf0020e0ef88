package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.Readers;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.share.ShareId;
import city.healthcard.records.share.ShareScope;
import city.healthcard.records.share.ShareTerms;
import city.healthcard.records.shares.ShareNote;
import city.healthcard.records.shares.ShareProblems;
import city.healthcard.records.shares.Shares;
import city.healthcard.records.shares.Shares.Opening;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Sharing by link, and the manifest that a SMART Health Link leads to.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shares", description = "分享 · Sharing by link (SMART Health Links)")
public class ShareResource {

    private static final String FHIR = "application/fhir+json";
    private static final String JOSE = "application/jose";

    private final Shares shares;
    private final FileDoors doors;
    private final Readers readers;
    private final InstantSource clock;
    private final Caller caller;

    ShareResource(Shares shares, FileDoors doors, Readers readers, InstantSource clock, Caller caller) {
        this.shares = shares;
        this.doors = doors;
        this.readers = readers;
        this.clock = clock;
        this.caller = caller;
    }

    /// What is to be shared.
    ///
    /// @param label what the citizen calls it
    /// @param scope `summary`, `period` or `whole`
    /// @param from the first day of the visits, for a period
    /// @param until the last day of the visits, for a period
    /// @param minutes how long the link opens something
    /// @param pin that whoever opens it must know
    public record ShareRequest(
            @Nullable @Size(max = 40) String label,

            @NotNull @Pattern(regexp = "summary|period|whole")
            String scope,

            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @NotNull @Min(1) @Max(100_000) Integer minutes,
            @NotNull @Pattern(regexp = "[0-9]{4,8}") String pin) {}

    /// A link. It is shown this once and kept nowhere.
    ///
    /// @param link `shlink:/…`
    public record ShareAnswer(UUID id, String link, Instant expires) {}

    /// What a receiving application asks with.
    ///
    /// @param recipient who asks, in their own words; the citizen sees it, marked as not checked
    /// @param passcode the PIN
    /// @param embeddedLengthMax how long an embedded file may be; a longer one is to be fetched
    public record ManifestRequest(
            @NotBlank @Size(max = 60) String recipient,
            @Nullable @Size(max = 20) String passcode,
            @Nullable Integer embeddedLengthMax) {}

    /// One file of a manifest.
    ///
    /// @param embedded JWE, compact, under the key in the link; absent where it is to be fetched
    /// @param location where it can be fetched for five minutes; absent where it is embedded
    public record ManifestFile(
            String contentType,
            @Nullable String embedded,
            @Nullable String location) {}

    /// What a link shows.
    public record Manifest(String status, List<ManifestFile> files) {}

    /// My links.
    @GET
    @Path("/file/shares")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "我的分享 · My links, the newest first, with who opened them")
    public Uni<List<ShareNote>> list() {
        return shares.of(readers.names(caller));
    }

    /// Another link.
    @POST
    @Path("/file/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "分享 · Make a link for some minutes",
            description = "What it shows is the file as it is now, encrypted under a key that is in the link alone. The"
                    + " answer is kept nowhere, so the same request again makes another link.")
    @APIResponse(responseCode = "201", description = "the link, this once")
    @APIResponse(responseCode = "409", description = "share.too-many")
    @APIResponse(responseCode = "422", description = "share.not-for-so-long, share.no-period, share.too-much")
    public Uni<Response> make(@NotNull @Valid ShareRequest request) {
        var scope = ShareScope.ofWord(request.scope()).orElseThrow();
        var isPeriod = scope == ShareScope.PERIOD;
        var terms = new ShareTerms(
                Objects.requireNonNullElse(request.label(), "").strip(),
                scope,
                isPeriod ? request.from() : null,
                isPeriod ? request.until() : null,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(request.minutes())));
        return doors.own(caller, Scope.EXPORT)
                .chain(open -> shares.make(open, readers.names(caller), terms, request.pin()))
                .map(made -> Response.status(Response.Status.CREATED)
                        .entity(new ShareAnswer(made.share().value(), made.link(), made.expires()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    /// Takes a link back.
    @POST
    @Path("/file/shares/{share}/revocation")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "收回 · Let a link open nothing from now on")
    @APIResponse(responseCode = "204", description = "It is taken back, now or already")
    @APIResponse(responseCode = "404", description = "share.unknown")
    @AnsweredOnce
    public Uni<Response> revoke(@RestPath UUID share, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return shares.revoke(new ShareId(share), readers.names(caller), new CommandId(IdempotencyKey.of(key)))
                .map(_ -> Response.noContent().build());
    }

    /// The manifest of a link.
    @POST
    @Path("/shl/{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "SMART Health Links：清单 · The manifest of a SMART Health Link",
            description =
                    "Open to whoever has the link and the PIN. Each opening is recorded, and the citizen sees it.")
    @APIResponse(responseCode = "200", description = "the encrypted file")
    @APIResponse(responseCode = "401", description = "wrong PIN: `remainingAttempts`")
    @APIResponse(responseCode = "404", description = "no such link, over, closed or taken back")
    public Uni<Response> manifest(@RestPath String place, @NotNull @Valid ManifestRequest request) {
        var pin = Objects.requireNonNullElse(request.passcode(), "");
        return shares.open(place, request.recipient().strip(), pin).map(opening -> switch (opening) {
            case Opening.Opened opened ->
                answer(new Manifest("finalized", List.of(file(opened, request.embeddedLengthMax()))));
            case Opening.WrongPin wrong ->
                ShareProblems.wrongPin(wrong.remaining()).response();
            case Opening.Nothing _ -> ShareProblems.nothing().response();
        });
    }

    /// A file of a manifest that was too long to be embedded.
    @GET
    @Path("/shl/files/{share}/{until}/{signature}")
    @Produces(JOSE)
    @PermitAll
    @Operation(summary = "An encrypted file that a manifest has named, for five minutes")
    @APIResponse(responseCode = "404", description = "not named by a manifest, or over")
    public Uni<Response> file(@RestPath UUID share, @RestPath long until, @RestPath String signature) {
        return shares.fileAt(new ShareId(share), until, signature)
                .map(found -> found.map(jwe -> Response.ok(jwe)
                                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                                .build())
                        .orElseGet(() -> RequestProblems.notFound().response()));
    }

    private static ManifestFile file(Opening.Opened opened, @Nullable Integer longest) {
        return longest == null || opened.sealed().length() <= longest
                ? new ManifestFile(FHIR, opened.sealed(), null)
                : new ManifestFile(FHIR, null, opened.location());
    }

    private static Response answer(Manifest manifest) {
        return Response.ok(manifest)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

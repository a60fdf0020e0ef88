package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.door.Readers;
import city.healthcard.records.entitling.BreakGlassCase;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.entitling.ConsentNote;
import city.healthcard.records.entitling.Consents;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who may read my file beyond those who treat me: what I allowed, and who opened it without asking.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "consents", description = "授权 · Who may read my file")
public class ConsentResource {

    private final Consents consents;
    private final BreakGlasses glasses;
    private final Readers readers;
    private final Caller caller;

    ConsentResource(Consents consents, BreakGlasses glasses, Readers readers, Caller caller) {
        this.consents = consents;
        this.glasses = glasses;
        this.readers = readers;
        this.caller = caller;
    }

    @GET
    @Path("/file/consents")
    @Operation(summary = "我的授权 · My consents, the newest first, withdrawn ones among them")
    public Uni<List<ConsentNote>> list() {
        return consents.of(readers.names(caller));
    }

    @POST
    @Path("/file/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "授权 · Let an institution read my file, or see what is sealed",
            description = "Without `institution`: every institution that treats me sees the categories in `opens`.")
    @APIResponse(responseCode = "201", description = "given: its id")
    @APIResponse(responseCode = "409", description = "consent.too-many")
    @APIResponse(responseCode = "422", description = "consent.opens-nothing, consent.over, consent.too-long")
    @AnsweredOnce
    public Uni<Response> give(
            @NotNull @Valid ConsentRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var consent = new ConsentId(cause.idFor("consent"));
        return consents.give(consent, readers.names(caller), request.terms(consents.today()), cause)
                .map(version -> Response.created(URI.create("/records/api/file/consents/" + consent.value()))
                        .entity(Map.of("id", consent.value()))
                        .tag(VersionTag.of(version))
                        .build());
    }

    @PUT
    @Path("/file/consents/{consent}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "变更授权 · Allow something else instead")
    @APIResponse(responseCode = "204", description = "It is so, now or already")
    @APIResponse(responseCode = "404", description = "consent.unknown")
    @APIResponse(responseCode = "409", description = "consent.withdrawn")
    @APIResponse(responseCode = "412", description = "request.outdated")
    @AnsweredOnce
    public Uni<Response> change(
            @RestPath UUID consent,
            @NotNull @Valid ConsentRequest request,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return consents.change(
                        new ConsentId(consent),
                        readers.names(caller),
                        request.terms(consents.today()),
                        new CommandId(IdempotencyKey.of(key)),
                        VersionTag.expected(ifMatch))
                .map(ConsentResource::done);
    }

    @POST
    @Path("/file/consents/{consent}/withdrawal")
    @Operation(summary = "撤回授权 · Allow it no longer, from now on")
    @APIResponse(responseCode = "204", description = "It is withdrawn, now or already")
    @APIResponse(responseCode = "404", description = "consent.unknown")
    @AnsweredOnce
    public Uni<Response> withdraw(@RestPath UUID consent, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return consents.withdraw(new ConsentId(consent), readers.names(caller), new CommandId(IdempotencyKey.of(key)))
                .map(ConsentResource::done);
    }

    @GET
    @Path("/file/break-glass")
    @Operation(summary = "紧急调阅 · Who opened my file without asking, the newest first")
    public Uni<List<BreakGlassCase>> glasses() {
        return glasses.of(readers.names(caller));
    }

    private static Response done(long version) {
        return Response.noContent().tag(VersionTag.of(version)).build();
    }
}

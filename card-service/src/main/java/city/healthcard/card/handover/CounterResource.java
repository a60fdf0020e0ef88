package city.healthcard.card.handover;

import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The counter at the bank, and the letter for those whose card needs no making.
@Path("/api/branch")
@Tag(name = "branch", description = "网点柜台 · The counter at the bank")
public class CounterResource {

    private final Counter counter;
    private final TablesInForce tables;
    private final Caller caller;

    CounterResource(Counter counter, TablesInForce tables, Caller caller) {
        this.counter = counter;
        this.tables = tables;
        this.caller = caller;
    }

    @POST
    @Path("collections")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(
            summary = "核对证件后发卡 · Hand a card over after checking the document",
            description = "Answers the card number and the activation code for the letter that goes with the card.")
    @APIResponse(responseCode = "409", description = "collection.other-document, collection.not-here, …")
    @AnsweredOnce
    public Uni<CollectionAnswer> handOver(
            @NotNull @Valid CollectionRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var read = read(request);
        return counter.handOver(read.application(), read.document(), teller(), new CommandId(IdempotencyKey.of(key)));
    }

    @POST
    @Path("proxy-collections")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(
            summary = "代领 · Hand a card to whom its holder has authorised",
            description = "Against the proxy's document, and either the holder's authority given on the city's pages or"
                    + " a letter with the holder's own document. The activation code goes to the holder's telephone.")
    @APIResponse(responseCode = "409", description = "mandate.not-given, mandate.other-proxy, collection.not-here, …")
    @AnsweredOnce
    public Uni<ProxyCollectionAnswer> handToProxy(
            @NotNull @Valid ProxyCollectionRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var reader = new CounterReader(tables.reader());
        var application = reader.application(request.application());
        var proxy = reader.proxy("/proxy", request.proxy());
        var holder = request.holder() == null ? null : reader.document("/holder", request.holder());
        reader.leaveIfFaulty();
        return counter.handToProxy(
                Objects.requireNonNull(application),
                Objects.requireNonNull(proxy),
                holder,
                teller(),
                new CommandId(IdempotencyKey.of(key)));
    }

    @POST
    @Path("activation-letters")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM, Roles.DESK_CLERK})
    @Operation(
            summary = "打印激活信 · Print the letter with the activation code",
            description = "For the insured, whose social security card serves as their card, and for whoever got the"
                    + " card by mail or through a proxy. Against the holder's own document.")
    public Uni<CollectionAnswer> letter(@NotNull @Valid CollectionRequest request) {
        var read = read(request);
        return counter.activationLetter(read.application(), read.document(), teller());
    }

    private Said read(CollectionRequest request) {
        var reader = new CounterReader(tables.reader());
        var application = reader.application(request.application());
        var document = reader.document("/document", request.document());
        reader.leaveIfFaulty();
        return new Said(Objects.requireNonNull(application), Objects.requireNonNull(document));
    }

    /// What was said at the counter.
    private record Said(ApplicationId application, IdentityDocument document) {}

    private Teller teller() {
        return new Teller(caller.subject(), caller.branch());
    }
}

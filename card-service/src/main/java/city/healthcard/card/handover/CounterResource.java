package city.healthcard.card.handover;

import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The counter at the bank, and the letter for those whose card needs no making.
@Path("/api/branch")
@Tag(name = "branch", description = "网点柜台 · The counter at the bank")
public class CounterResource {

    private static final int UUID_LENGTH = 36;

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
        return counter.handOver(
                applicationOf(request.application()),
                documentOf(request.document()),
                new Teller(caller.subject(), caller.branch()),
                new CommandId(IdempotencyKey.of(key)));
    }

    @POST
    @Path("activation-letters")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM, Roles.DESK_CLERK})
    @Operation(
            summary = "打印激活信 · Print the letter for a social security card",
            description = "For the insured, whose social security card serves as their card.")
    public Uni<CollectionAnswer> letter(@NotNull @Valid CollectionRequest request) {
        return counter.activationLetter(
                applicationOf(request.application()),
                documentOf(request.document()),
                new Teller(caller.subject(), caller.branch()));
    }

    private IdentityDocument documentOf(DocumentRequest request) {
        var reader = tables.reader();
        return switch (request.read(reader)) {
            case Read<IdentityDocument> read -> read.value();
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                throw RequestProblems.invalid()
                        .at("/document" + DocumentRequest.fieldOf(unreadable.fault()), text.zh(), text.en())
                        .exception();
            }
        };
    }

    private static ApplicationId applicationOf(String typed) {
        var byNumber = NumberIndex.applicationOf(typed);
        if (byNumber != null) {
            return byNumber;
        }
        try {
            if (typed.length() == UUID_LENGTH) {
                return new ApplicationId(UUID.fromString(typed));
            }
        } catch (IllegalArgumentException notAnId) {
            // said below
        }
        throw RequestProblems.invalid()
                .at("/application", "请填写申请编号。", "Give the application's number.")
                .exception();
    }
}

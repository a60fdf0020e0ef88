package city.healthcard.payment.api;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.answer.CurrentAttempt;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.payment.api.Checkout.Result.Closed;
import city.healthcard.payment.api.Checkout.Result.Open;
import city.healthcard.payment.channel.PaymentChannel;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.RefundDeposit;
import city.healthcard.payment.deposit.DepositRefusal;
import city.healthcard.payment.depositdetails.DepositDetails;
import city.healthcard.payment.depositdetails.DepositDetails.Standing;
import city.healthcard.payment.depositdetails.Deposits;
import city.healthcard.payment.forgotten.Forgotten;
import city.healthcard.payment.openpayment.OpenPayment;
import city.healthcard.payment.openpayment.OpenPayments;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The deposit of an application: what is owed, paying it, getting it back.
@Path("/api/deposits/{application}")
@Tag(name = "Deposits")
public class DepositResource {

    private static final int ACCEPTED = 202;
    private static final String ANSWERS = "answer";

    private final Deposits deposits;
    private final OpenPayments payments;
    private final Checkout checkout;
    private final PaymentChannel channel;
    private final Cashier cashier;
    private final Forgotten forgotten;
    private final Caller caller;

    DepositResource(
            Deposits deposits,
            OpenPayments payments,
            Checkout checkout,
            PaymentChannel channel,
            Cashier cashier,
            Forgotten forgotten,
            Caller caller) {
        this.deposits = deposits;
        this.payments = payments;
        this.checkout = checkout;
        this.channel = channel;
        this.cashier = cashier;
        this.forgotten = forgotten;
        this.caller = caller;
    }

    /// Where the deposit stands. 404 until the registration centre has approved the application.
    @GET
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.APPLICANT,
        Roles.CITIZEN,
        Roles.FINANCE_AUDITOR,
        Roles.BUREAU
    })
    @Operation(summary = "Where a deposit stands")
    @APIResponse(responseCode = "404", description = "None was asked for yet, or it is not yours")
    @APIResponse(responseCode = "410", description = "citizen.erased; who keeps the books still sees it")
    public Uni<Response> show(@RestPath UUID application) {
        return visible(application).chain(found -> {
            if (found.isEmpty() || found.get().standing().isEmpty()) {
                return answer(PaymentProblems.unknownDeposit());
            }
            var deposit = found.get();
            var payment = deposit.payment();
            return (payment.isPresent() ? payments.find(payment.get()) : nothing())
                    .map(open -> DepositAnswer.of(deposit, deposit.standing().orElseThrow(), open))
                    .map(answer -> Response.ok(answer).build());
        });
    }

    /// Begins to pay. The answer says where the payer pays; that the money came shows later.
    @POST
    @Path("/payments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.APPLICANT, Roles.CITIZEN
    })
    @Operation(summary = "Begin to pay a deposit")
    @APIResponse(responseCode = "202", description = "The payer may pay at `payUrl`")
    @APIResponse(responseCode = "409", description = "Nothing is owed, or a payment is under way (`payment`, `payUrl`)")
    @APIResponse(responseCode = "503", description = "The channel does not answer; repeat with the same key")
    @AnsweredOnce
    public Uni<Response> pay(
            @RestPath UUID application,
            @Valid @NotNull PaymentRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        if (!request.channel().equals(channel.name())) {
            return answer(PaymentProblems.unknownChannel());
        }
        return visible(application).chain(found -> {
            if (found.isEmpty() || found.get().standing().isEmpty()) {
                return answer(PaymentProblems.unknownDeposit());
            }
            return pay(found.get(), found.get().standing().get(), cause);
        });
    }

    /// Gives the deposit back the way it came.
    @POST
    @Path("/refund")
    @RolesAllowed(Roles.FINANCE_AUDITOR)
    @Operation(summary = "Give a deposit back")
    @APIResponse(responseCode = "202", description = "It is on its way back")
    @AnsweredOnce
    public Uni<Response> refund(@RestPath UUID application, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        return deposits.find(application).chain(found -> {
            if (found.isEmpty()) {
                return answer(PaymentProblems.unknownDeposit());
            }
            noteWhom(found.get());
            var refund = new RefundDeposit(new CitizenId(found.get().citizen()), new ApplicationId(application));
            return cashier.handle(refund, cause).map(outcome -> switch (outcome) {
                case Done<DepositRefusal> _ -> Response.status(ACCEPTED).build();
                case Refused<DepositRefusal> refused ->
                    PaymentProblems.of(refused.reason()).response();
                case Outdated<DepositRefusal> outdated ->
                    VersionTag.outdated(outdated.version()).response();
            });
        });
    }

    private Uni<Response> pay(DepositDetails deposit, Standing standing, CommandId cause) {
        var mine = deposit.payment().equals(Optional.of(cause.idFor("payment")));
        return switch (standing) {
            case DUE -> begin(deposit, cause);
            case PAYING -> mine ? begin(deposit, cause) : pending(deposit);
            case PAID -> mine ? paid(deposit) : answer(PaymentProblems.of(DepositRefusal.ALREADY_PAID));
            case WAIVED, CANCELLED, REFUNDING, REFUNDED -> answer(PaymentProblems.of(DepositRefusal.NOT_OWED));
        };
    }

    private Uni<Response> begin(DepositDetails deposit, CommandId cause) {
        return checkout.begin(deposit, cause).map(result -> switch (result) {
            case Open open ->
                Response.status(ACCEPTED)
                        .entity(new PaymentAnswer(
                                open.order().payment().value(),
                                deposit.application(),
                                "pending",
                                deposit.amountFen(),
                                open.order().channel(),
                                open.placed().payUrl()))
                        .build();
            case Closed closed -> closed.problem().response();
        });
    }

    /// The answer to a repeated request whose money has come meanwhile.
    private Uni<Response> paid(DepositDetails deposit) {
        return payments.find(deposit.payment().orElseThrow())
                .map(found -> found.map(PaymentAnswer::of)
                        .map(payment ->
                                Response.status(ACCEPTED).entity(payment).build())
                        .orElseGet(() -> PaymentProblems.unknownPayment().response()));
    }

    private Uni<Response> pending(DepositDetails deposit) {
        var problem = PaymentProblems.of(DepositRefusal.PAYMENT_PENDING);
        return payments.find(deposit.payment().orElseThrow()).map(found -> {
            var named = problem.with("payment", deposit.payment().orElseThrow());
            return found.flatMap(open -> open.payUrl())
                    .map(url -> named.with("payUrl", url))
                    .orElse(named)
                    .response();
        });
    }

    /// What the caller may see. Who keeps the books sees the deposits of the forgotten, too; nobody else does.
    private Uni<Optional<DepositDetails>> visible(UUID application) {
        return deposits.find(application)
                .map(found -> found.filter(this::maySee))
                .chain(found -> {
                    found.ifPresent(DepositResource::noteWhom);
                    return found.isEmpty() || keepsBooks()
                            ? Uni.createFrom().item(found)
                            : forgotten.is(found.get().citizen()).map(erased -> {
                                if (erased) {
                                    throw PaymentProblems.forgotten().exception();
                                }
                                return found;
                            });
                });
    }

    /// The stored answer is erased with the citizen.
    private static void noteWhom(DepositDetails deposit) {
        CurrentAttempt.isAbout(new Subject(deposit.citizen(), ANSWERS));
    }

    private boolean keepsBooks() {
        return caller.is(Roles.FINANCE_AUDITOR) || caller.is(Roles.BUREAU);
    }

    private boolean maySee(DepositDetails deposit) {
        return keepsBooks()
                || caller.application().filter(deposit.application()::equals).isPresent()
                || caller.citizen().filter(deposit.citizen()::equals).isPresent()
                || !deposit.institution().isEmpty() && caller.actsFor(deposit.institution());
    }

    private static Uni<Optional<OpenPayment>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.response());
    }
}

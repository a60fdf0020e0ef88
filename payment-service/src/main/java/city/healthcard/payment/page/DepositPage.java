package city.healthcard.payment.page;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.payment.api.Checkout;
import city.healthcard.payment.api.Checkout.Result.Closed;
import city.healthcard.payment.api.Checkout.Result.Open;
import city.healthcard.payment.depositdetails.DepositDetails;
import city.healthcard.payment.depositdetails.DepositDetails.Standing;
import city.healthcard.payment.depositdetails.Deposits;
import city.healthcard.payment.openpayment.OpenPayments;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The applicant's deposit: what is owed, and the way to the channel where it is paid.
@Path("deposit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.APPLICANT)
public class DepositPage {

    private final Deposits deposits;
    private final OpenPayments payments;
    private final Checkout checkout;
    private final Caller caller;

    DepositPage(Deposits deposits, OpenPayments payments, Checkout checkout, Caller caller) {
        this.deposits = deposits;
        this.payments = payments;
        this.checkout = checkout;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "pay")
    static class Templates {
        private Templates() {}

        /// Where it stands.
        ///
        /// @param leadWord says so, among [PayWords]
        /// @param amountFen what is owed; absent when nothing is
        /// @param payUrl where it is paid; absent unless a payment is under way
        static native TemplateInstance deposit(
                Form form, String leadWord, @Nullable Long amountFen, @Nullable String payUrl, UUID key);
    }

    /// Where it stands.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return mine().chain(this::page);
    }

    /// Begins to pay. Pressed again, it is the same payment.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> pay(@RestForm @Nullable UUID key) {
        return mine().chain(found -> found.filter(DepositPage::isDue)
                .map(deposit -> begin(deposit, new CommandId(key == null ? UUID.randomUUID() : key)))
                .orElseGet(() -> page(found).map(page -> Response.ok(page).build())));
    }

    private Uni<Response> begin(DepositDetails deposit, CommandId cause) {
        return checkout.begin(deposit, cause).map(result -> switch (result) {
            case Open open ->
                Response.ok(page(
                                "lead_paying",
                                deposit.amountFen(),
                                open.placed().payUrl(),
                                Form.empty()))
                        .build();
            case Closed closed ->
                Response.status(closed.problem().status())
                        .entity(page(
                                "lead_due",
                                deposit.amountFen(),
                                null,
                                Form.empty().refused(closed.problem())))
                        .build();
        });
    }

    private Uni<TemplateInstance> page(Optional<DepositDetails> found) {
        var standing = found.flatMap(DepositDetails::standing);
        if (found.isEmpty() || standing.isEmpty()) {
            return Uni.createFrom().item(() -> page("lead_none", null, null, Form.empty()));
        }
        var deposit = found.get();
        var word = "lead_" + standing.get().name().toLowerCase(Locale.ROOT);
        return switch (standing.get()) {
            case DUE -> Uni.createFrom().item(() -> page(word, deposit.amountFen(), null, Form.empty()));
            case PAYING ->
                payments.find(deposit.payment().orElseThrow())
                        .map(open -> page(
                                word,
                                deposit.amountFen(),
                                open.flatMap(it -> it.payUrl()).orElse(null),
                                Form.empty()));
            case PAID, WAIVED, CANCELLED, REFUNDING, REFUNDED ->
                Uni.createFrom().item(() -> page(word, null, null, Form.empty()));
        };
    }

    private Uni<Optional<DepositDetails>> mine() {
        return caller.application()
                .map(deposits::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static boolean isDue(DepositDetails deposit) {
        return deposit.standing().filter(Standing.DUE::equals).isPresent();
    }

    private static TemplateInstance page(String word, @Nullable Long amountFen, @Nullable String payUrl, Form form) {
        return Templates.deposit(form, word, amountFen, payUrl, UUID.randomUUID());
    }
}

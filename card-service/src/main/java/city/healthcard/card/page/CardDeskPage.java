package city.healthcard.card.page;

import city.healthcard.card.application.Delivery;
import city.healthcard.card.elsewhere.CardElsewhereResource;
import city.healthcard.card.elsewhere.CardsElsewhere;
import city.healthcard.card.holderdesk.HeldCards;
import city.healthcard.card.holderdesk.HolderDesk;
import city.healthcard.card.holderdesk.Reissuing;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.intake.ApplicationRequest.DeliveryRequest;
import city.healthcard.card.intake.DeskOfCaller;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A desk to which a holder comes with a document: which cards there are and for how long, and what can be done with
/// them.
@Path("card-desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.DESK_CLERK, Roles.BANK_TELLER, Roles.CARD_OFFICE})
public class CardDeskPage {

    private static final int OK = 200;

    private final HolderDesk desk;
    private final Reissuing reissuing;
    private final CardsElsewhere elsewhere;
    private final DeskOfCaller desks;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    CardDeskPage(
            HolderDesk desk,
            Reissuing reissuing,
            CardsElsewhere elsewhere,
            DeskOfCaller desks,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.desk = desk;
        this.reissuing = reissuing;
        this.elsewhere = elsewhere;
        this.desks = desks;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// What was just done.
    ///
    /// @param word its name among [DeskWords]; empty when nothing was
    /// @param number of the application that follows from it
    public record Deed(String word, String number) {

        static final Deed NOTHING = new Deed("", "");

        /// Whether something was done.
        public boolean isDone() {
            return !word.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Asks for the document, and shows the cards once it is known.
        ///
        /// @param takesBack whether cards are taken back at this desk
        static native TemplateInstance cardDesk(
                Form form,
                List<DocumentChoice> documents,
                @Nullable HeldCards held,
                Deed deed,
                boolean takesBack,
                UUID key);
    }

    /// The desk.
    @GET
    @Operation(hidden = true)
    public TemplateInstance desk() {
        return page(Form.empty(), null, Deed.NOTHING);
    }

    /// Somebody shows a document.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> read(@RestForm @Nullable String type, @RestForm @Nullable String number) {
        var form = shown(type, number);
        return Uni.createFrom()
                .deferred(() -> show(form, Deed.NOTHING))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused ->
                        answer(refused.problem().status(), page(form.refused(refused.problem()), null, Deed.NOTHING)));
    }

    /// Something is done with one of the cards.
    @POST
    @Path("{card}/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> act(
            @RestPath UUID card,
            @RestPath String deed,
            @RestForm @Nullable String type,
            @RestForm @Nullable String number,
            @RestForm @Nullable String branch,
            @RestForm UUID key) {
        var form = shown(type, number);
        var cause = new CommandId(Intention.of(deed + " " + card, key));
        return answered(form, () -> act(new CardId(card), deed, document(form), branch, cause));
    }

    /// The holder has a card of others that shall serve, too.
    @POST
    @Path("cards-elsewhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> recognise(
            @RestForm @Nullable String type,
            @RestForm @Nullable String number,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String other,
            @RestForm UUID key) {
        var form = shown(type, number);
        var cause = new CommandId(Intention.of("recognise " + kind + " " + other, key));
        return answered(
                form,
                () -> desk.cardsOf(document(form), caller.subject())
                        .chain(held -> elsewhere.recognise(
                                new CitizenId(held.citizen()),
                                "citizen-card".equals(kind) ? Kind.CITIZEN_CARD : Kind.SOCIAL_SECURITY,
                                CardElsewhereResource.numberOf(Objects.requireNonNullElse(other, "")),
                                cause))
                        .replaceWith(done("deed_recognised")));
    }

    private Uni<Response> answered(Form form, Supplier<Uni<? extends Deed>> deed) {
        return Uni.createFrom()
                .deferred(deed)
                .chain(done -> show(form, done))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> Uni.createFrom().deferred(() -> again(form, refused)))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused ->
                        answer(refused.problem().status(), page(form.refused(refused.problem()), null, Deed.NOTHING)));
    }

    private Uni<Response> again(Form form, ProblemException refused) {
        var problem = refused.problem();
        return desk.cardsOf(document(form), caller.subject())
                .map(held -> answer(problem.status(), page(form.refused(problem), held, Deed.NOTHING)));
    }

    private Uni<Deed> act(CardId card, String deed, IdentityDocument shown, @Nullable String branch, CommandId cause) {
        return switch (deed) {
            case "loss" -> desk.reportLoss(card, shown, BlockReason.LOST, cause).replaceWith(done("deed_loss"));
            case "resumption" -> desk.resume(card, shown, cause).replaceWith(done("deed_resumption"));
            case "renewal" -> desk.renew(card, shown, cause).replaceWith(done("deed_renewal"));
            case "reissue" ->
                desks.of(caller, null)
                        .chain(at -> reissuing.reissue(card, shown, delivery(branch), at, cause))
                        .map(reissue -> new Deed("deed_reissue", reissue.number()));
            case "return" ->
                takesBack()
                        ? desk.takeBack(card, shown, cause).replaceWith(done("deed_return"))
                        : Uni.createFrom().failure(new NotFoundException());
            default -> Uni.createFrom().failure(new NotFoundException());
        };
    }

    private static Deed done(String word) {
        return new Deed(word, "");
    }

    private Delivery delivery(@Nullable String branch) {
        return FormReader.readDelivery(
                new DeliveryRequest("branch", branch == null || branch.isBlank() ? null : branch.strip(), null),
                tables.reader());
    }

    private Uni<Response> show(Form form, Deed deed) {
        return desk.cardsOf(document(form), caller.subject()).map(held -> answer(OK, page(form, held, deed)));
    }

    private IdentityDocument document(Form form) {
        return FormReader.readDocument(
                new DocumentRequest(form.value("type"), form.value("number"), null, null, null), tables.reader());
    }

    private static Form shown(@Nullable String type, @Nullable String number) {
        return new Form(
                Map.of(
                        "type", Objects.requireNonNullElse(type, "01"),
                        "number", Objects.requireNonNullElse(number, "").strip()),
                List.of());
    }

    private boolean takesBack() {
        return caller.is(Roles.BANK_TELLER) || caller.is(Roles.CARD_OFFICE);
    }

    private TemplateInstance page(Form form, @Nullable HeldCards held, Deed deed) {
        var accepted = policies.on(calendar.today()).acceptedDocuments();
        var chosen = form.value("type").isEmpty() ? "01" : form.value("type");
        var documents = DocumentChoice.of(tables.reader().table(), accepted, chosen);
        return Templates.cardDesk(form, documents, held, deed, takesBack(), UUID.randomUUID());
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}

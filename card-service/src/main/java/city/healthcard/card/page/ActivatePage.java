package city.healthcard.card.page;

import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.signin.Activation;
import city.healthcard.card.signin.ActivationRequest;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The holder puts the card to use: card, document and the letter's code, and a password of the holder's own choice.
@Path("activate")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ActivatePage {

    private static final int UNPROCESSABLE = 422;
    private static final int LENGTH_MAX = 400;
    private static final Set<String> KEPT =
            Set.of("number", "type", "document", "issuingState", "code", "password", "again");

    private final Activation activation;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;

    ActivatePage(Activation activation, PoliciesInForce policies, TablesInForce tables, CityCalendar calendar) {
        this.activation = activation;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// Asks for all of it.
        static native TemplateInstance activate(Form form, List<DocumentChoice> documents, int lengthMin, UUID key);

        /// It may be used.
        static native TemplateInstance activated();
    }

    /// Asks for all of it.
    @GET
    @Operation(hidden = true)
    public TemplateInstance ask() {
        return page(Form.empty(), UUID.randomUUID());
    }

    /// Activates the card. A refusal asks for the password again.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> activate(
            MultivaluedMap<String, String> sent, @RestForm @Nullable UUID key, HttpServerRequest http) {
        sent.keySet().retainAll(KEPT);
        var typed = Form.of(sent);
        var form = missing(typed.without("password").without("again"), typed);
        if (form.isFaulty()) {
            return Uni.createFrom().item(() -> again(UNPROCESSABLE, form, key));
        }
        return activation
                .activate(request(typed), ResumePage.sourceOf(http), new CommandId(Intention.of("activation", key)))
                .map(_ -> Response.ok(Templates.activated()).build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused ->
                        again(refused.problem().status(), form.refused(refused.problem()), UUID.randomUUID()));
    }

    private static ActivationRequest request(Form typed) {
        var document = DocumentRequest.typed(typed.value("type"), typed.value("document"), typed.value("issuingState"));
        return new ActivationRequest(
                null, typed.value("number"), document, typed.value("code"), typed.value("password"));
    }

    private static Form missing(Form form, Form typed) {
        var checked = form;
        checked = blank(checked, typed, "number", "请填写卡面上的卡号", "Enter the number on the front of the card");
        checked = blank(checked, typed, "document", "请填写证件号码", "Enter the number of the document");
        checked = blank(checked, typed, "code", "请填写激活信上的 8 位激活码", "Enter the eight digits of the letter");
        checked = blank(checked, typed, "password", "请设置一个密码", "Choose a password");
        return typed.value("password").equals(typed.value("again"))
                ? checked
                : checked.expecting("again", "两次填写的密码不同，请再填一次", "The two passwords differ; type both again");
    }

    private static Form blank(Form form, Form typed, String field, String zh, String en) {
        var value = typed.value(field);
        return value.isBlank() || value.length() > LENGTH_MAX ? form.expecting(field, zh, en) : form;
    }

    private TemplateInstance page(Form form, UUID key) {
        var policy = policies.on(calendar.today());
        var chosen = form.value("type").isEmpty() ? "01" : form.value("type");
        var documents = DocumentChoice.of(tables.reader().table(), policy.acceptedDocuments(), chosen);
        return Templates.activate(form, documents, policy.password().lengthMin(), key);
    }

    private Response again(int status, Form form, @Nullable UUID key) {
        return Response.status(status)
                .entity(page(form, key == null ? UUID.randomUUID() : key))
                .build();
    }
}

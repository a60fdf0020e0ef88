package city.healthcard.card.page;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.handover.CounterReader;
import city.healthcard.card.handover.Mandates;
import city.healthcard.card.handover.ProxyRequest;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.mandate.Mandate;
import city.healthcard.card.mandate.Proxy;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The applicant lets somebody else collect the card: says who, sees whom, and takes it back.
@Path("my-application/mandate")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.APPLICANT)
public class MandatePage {

    private static final String HERE = "/card/my-application/mandate";
    private static final String RESIDENT_ID = "01";
    private static final Set<String> KEPT = Set.of("name", "type", "number", "issuingState");

    private final Mandates mandates;
    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    MandatePage(
            Mandates mandates,
            Hearts hearts,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.mandates = mandates;
        this.hearts = hearts;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// Who may collect it, and the question who shall.
        ///
        /// @param given who may; absent when nobody may
        /// @param used whether somebody has
        static native TemplateInstance mandate(
                Mandate.@Nullable Given given, boolean used, Form form, List<DocumentChoice> documents, UUID key);
    }

    /// Who may collect it.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return page(Form.empty(), UUID.randomUUID());
    }

    /// Lets somebody collect it; a later proxy takes the place of an earlier one.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> give(MultivaluedMap<String, String> sent, @RestForm @Nullable UUID key) {
        sent.keySet().retainAll(KEPT);
        var form = Form.of(sent);
        return Uni.createFrom()
                .item(() -> read(form))
                .chain(proxy -> mandates.giveOnline(application(), proxy, new CommandId(Intention.of("mandate", key))))
                .map(_ -> Response.seeOther(URI.create(HERE)).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> page(
                                form.refused(refused.problem()), Objects.requireNonNullElseGet(key, UUID::randomUUID))
                        .map(page -> Response.status(refused.problem().status())
                                .entity(page)
                                .build()));
    }

    /// Lets nobody but the holder collect it any more.
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> withdraw(@RestForm @Nullable UUID key) {
        return mandates.withdraw(application(), new CommandId(Intention.of("withdrawal of mandate", key)))
                .map(_ -> Response.seeOther(URI.create(HERE)).build());
    }

    private Proxy read(Form form) {
        var document = DocumentRequest.typed(form.value("type"), form.value("number"), form.value("issuingState"));
        var reader = new CounterReader(tables.reader());
        var proxy = reader.proxy("", new ProxyRequest(form.value("name"), document));
        reader.leaveIfFaulty();
        return Objects.requireNonNull(proxy);
    }

    private Uni<TemplateInstance> page(Form form, UUID key) {
        var accepted = policies.on(calendar.today()).acceptedDocuments();
        var chosen = form.value("type").isEmpty() ? RESIDENT_ID : form.value("type");
        var documents = DocumentChoice.of(tables.reader().table(), accepted, chosen);
        return hearts.mandateFor(application()).map(mandate -> switch (mandate) {
            case Mandate.None _ -> Templates.mandate(null, false, form, documents, key);
            case Mandate.Given given -> Templates.mandate(given, false, form, documents, key);
            case Mandate.Used _ -> Templates.mandate(null, true, form, documents, key);
        });
    }

    private ApplicationId application() {
        return caller.application()
                .map(ApplicationId::new)
                .orElseThrow(() ->
                        RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception());
    }
}

package city.healthcard.card.page;

import city.healthcard.card.handover.Counter;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.handover.CounterReader;
import city.healthcard.card.handover.ProxyCollectionAnswer;
import city.healthcard.card.handover.ProxyRequest;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.mandate.Proxy;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A card is handed to somebody whom its holder has sent.
@Path("branch/proxy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BANK_TELLER)
public class ProxyPage {

    private final Counter counter;
    private final TablesInForce tables;
    private final Caller caller;

    ProxyPage(Counter counter, TablesInForce tables, Caller caller) {
        this.counter = counter;
        this.tables = tables;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The question, or what came of it.
        static native TemplateInstance proxy(Optional<ProxyCollectionAnswer> handed, Form form, UUID key);
    }

    private record Said(
            ApplicationId application,
            Proxy proxy,
            @Nullable IdentityDocument holder) {}

    /// The question.
    @GET
    @Operation(hidden = true)
    public TemplateInstance ask() {
        return Templates.proxy(Optional.empty(), Form.empty(), UUID.randomUUID());
    }

    /// The card is handed over, or it is said why not.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> hand(MultivaluedMap<String, String> sent, @RestForm @Nullable UUID key) {
        var form = Form.of(sent);
        return Uni.createFrom()
                .item(() -> read(form))
                .chain(said -> counter.handToProxy(
                        said.application(),
                        said.proxy(),
                        said.holder(),
                        new Teller(caller.subject(), caller.branch()),
                        new CommandId(Intention.of("collection by proxy", key))))
                .map(handed -> Response.ok(Templates.proxy(Optional.of(handed), Form.empty(), UUID.randomUUID()))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var problem = refused.problem();
                    return Response.status(problem.status())
                            .entity(Templates.proxy(
                                    Optional.empty(),
                                    form.refused(problem),
                                    Objects.requireNonNullElseGet(key, UUID::randomUUID)))
                            .build();
                });
    }

    private Said read(Form form) {
        var reader = new CounterReader(tables.reader());
        var application = reader.application(form.value("application"));
        var document = DocumentRequest.typed(form.value("type"), form.value("number"), form.value("issuingState"));
        var proxy = reader.proxy("", new ProxyRequest(form.value("name"), document));
        var holder = form.value("holder").isBlank()
                ? null
                : reader.document(
                        "", "/holder", DocumentRequest.typed(form.value("holderType"), form.value("holder"), ""));
        reader.leaveIfFaulty();
        return new Said(Objects.requireNonNull(application), Objects.requireNonNull(proxy), holder);
    }
}

package city.healthcard.records.page;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.consent.ConsentTerms;
import city.healthcard.records.door.Readers;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.entitling.ConsentNote;
import city.healthcard.records.entitling.Consents;
import city.healthcard.records.institution.InstitutionNames;
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
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who may read my file: what the citizen allowed and takes back, and who opened it in an emergency.
@Path("/consents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class ConsentPage {

    private static final Set<String> PERIODS = Set.of("30", "182", "365", "1826");
    private static final String PERIOD_DEFAULT = "365";

    private final Consents consents;
    private final BreakGlasses glasses;
    private final InstitutionNames institutions;
    private final Readers readers;
    private final Caller caller;

    ConsentPage(
            Consents consents, BreakGlasses glasses, InstitutionNames institutions, Readers readers, Caller caller) {
        this.consents = consents;
        this.glasses = glasses;
        this.institutions = institutions;
        this.readers = readers;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// Who may read.
        ///
        /// @param done `given` or `withdrawn`, or empty
        static native TemplateInstance consents(
                List<Allowed> allowed,
                List<Opened> opened,
                List<Named> institutions,
                List<Choice> categories,
                Form form,
                String done,
                UUID key);
    }

    /// What stands.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return page(Form.empty(), "", UnaryOperator.identity());
    }

    /// Allows something.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> give(
            @RestForm @Nullable String institution,
            @RestForm @Nullable List<String> opens,
            @RestForm @Nullable String days,
            @RestForm @Nullable UUID key) {
        var cause = new CommandId(Intention.of("consent", key));
        var consent = new ConsentId(cause.idFor("consent"));
        var terms = terms(
                known(institution),
                Objects.requireNonNullElse(opens, List.<String>of()),
                Objects.requireNonNullElse(days, PERIOD_DEFAULT));
        return consents.give(consent, readers.names(caller), terms, cause)
                .chain(() -> page(Form.empty(), "given", consents.withGiven(consent, terms)))
                .map(page -> Response.ok(page).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(this::again);
    }

    /// Takes something back.
    @POST
    @Path("{consent}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> withdraw(@RestPath UUID consent, @RestForm @Nullable UUID key) {
        return consents.withdraw(
                        new ConsentId(consent),
                        readers.names(caller),
                        new CommandId(Intention.of("withdraw/" + consent, key)))
                .chain(() -> page(Form.empty(), "withdrawn", Consents.without(consent)));
    }

    private Uni<Response> again(Throwable refused) {
        var problem = ((ProblemException) refused).problem();
        return page(Form.empty().refused(problem), "", UnaryOperator.identity())
                .map(page -> Response.status(problem.status()).entity(page).build());
    }

    private Uni<TemplateInstance> page(Form form, String done, UnaryOperator<List<ConsentNote>> withNews) {
        var names = readers.names(caller);
        return Uni.combine()
                .all()
                .unis(consents.of(names), glasses.of(names))
                .asTuple()
                .map(both -> Templates.consents(
                        withNews.apply(both.getItem1()).stream()
                                .filter(note -> note.stands(consents.today()))
                                .map(note -> Allowed.of(note, institutions::of))
                                .toList(),
                        both.getItem2().stream()
                                .map(one -> Opened.of(one, institutions.of(one.institution()), ""))
                                .toList(),
                        institutions.all().entrySet().stream()
                                .map(one -> new Named(one.getKey(), one.getValue()))
                                .toList(),
                        Choice.ofSensitivities(),
                        form,
                        done,
                        UUID.randomUUID()));
    }

    private ConsentTerms terms(String institution, List<String> opens, String days) {
        var today = consents.today();
        var until = today.plusDays(Long.parseLong(PERIODS.contains(days) ? days : PERIOD_DEFAULT));
        return new ConsentTerms(
                institution,
                Arrays.stream(Sensitivity.values())
                        .filter(one -> opens.contains(one.word()))
                        .toList(),
                today,
                until);
    }

    /// The form offers those that have a name; anything else was not chosen on it.
    private String known(@Nullable String institution) {
        return institution != null && institutions.all().containsKey(institution) ? institution : "";
    }
}

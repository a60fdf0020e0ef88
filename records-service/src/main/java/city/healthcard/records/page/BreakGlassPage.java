package city.healthcard.records.page;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.entitling.BreakGlassCase;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Where the bureau has a second look at files that were opened in an emergency.
@Path("/break-glass")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class BreakGlassPage {

    private static final int SHOWN_MAX = 20;

    private final BreakGlasses glasses;
    private final InstitutionNames institutions;
    private final Caller caller;

    BreakGlassPage(BreakGlasses glasses, InstitutionNames institutions, Caller caller) {
        this.glasses = glasses;
        this.institutions = institutions;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// What waits for a second look, the oldest first.
        ///
        /// @param done whether one was reviewed just now
        static native TemplateInstance review(List<Opened> opened, Form form, boolean done, UUID key);
    }

    /// What waits.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> waiting() {
        return page(Form.empty(), false, null);
    }

    /// A verdict.
    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> review(@RestPath UUID id, @RestForm @Nullable String verdict, @RestForm @Nullable UUID key) {
        var found = "justified".equals(verdict) ? Verdict.JUSTIFIED : Verdict.UNJUSTIFIED;
        return glasses.review(
                        new BreakGlassId(id),
                        caller.subject(),
                        found,
                        new CommandId(Intention.of("review/" + id + found, key)))
                .chain(() -> page(Form.empty(), true, id))
                .map(page -> Response.ok(page).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return page(Form.empty().refused(problem), false, null)
                            .map(page -> Response.status(problem.status())
                                    .entity(page)
                                    .build());
                });
    }

    private Uni<TemplateInstance> page(Form form, boolean done, @Nullable UUID reviewed) {
        return glasses.unreviewed()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(one -> !one.id().equals(reviewed))
                .select()
                .first(SHOWN_MAX)
                .onItem()
                .transformToUniAndConcatenate(this::withWords)
                .collect()
                .asList()
                .map(found -> Templates.review(
                        found.stream().flatMap(Optional::stream).toList(), form, done, UUID.randomUUID()));
    }

    /// Nothing is left of one whose citizen was forgotten.
    private Uni<Optional<Opened>> withWords(BreakGlassCase one) {
        return glasses.find(new BreakGlassId(one.id()))
                .map(broken -> Optional.of(Opened.of(one, institutions.of(one.institution()), broken.words())))
                .onFailure(ProblemException.class)
                .recoverWithItem(Optional.empty());
    }
}

package city.healthcard.audit.page;

import city.healthcard.audit.accesscase.AccessCase;
import city.healthcard.audit.accesscase.AccessCase.Closed;
import city.healthcard.audit.accesscase.AccessCase.Held;
import city.healthcard.audit.accesscase.AccessCase.Unopened;
import city.healthcard.audit.accesscase.AccessCase.Waiting;
import city.healthcard.audit.accesscase.CaseCommand;
import city.healthcard.audit.accesscase.CaseCommand.CloseCase;
import city.healthcard.audit.accesscase.CaseCommand.PutBack;
import city.healthcard.audit.accesscase.CaseCommand.TakeUp;
import city.healthcard.audit.accesscase.CaseId;
import city.healthcard.audit.accesscase.CaseRefusal;
import city.healthcard.audit.accesscase.Finding;
import city.healthcard.audit.api.AuditProblems;
import city.healthcard.audit.caselist.CaseEntry;
import city.healthcard.audit.caselist.Cases;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.Text;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where the bureau's access auditors look into accesses that their citizens have questioned.
@Path("access-cases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class CasesPage {

    private static final String HERE = "/audit/access-cases";
    private static final int CLOSED_SHOWN_MAX = 20;

    private final Cases cases;
    private final Register register;
    private final Desks desks;
    private final Caller caller;

    CasesPage(Cases cases, Register register, Desks desks, Caller caller) {
        this.cases = cases;
        this.register = register;
        this.desks = desks;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "accesscase")
    static class Templates {
        private Templates() {}

        /// What waits, and what was found lately.
        static native TemplateInstance cases(Sheet sheet);
    }

    /// The cases as they are shown.
    ///
    /// @param form what was refused, if anything
    /// @param done the word of what was done just now; empty when nothing was
    public record Sheet(List<CaseRow> open, List<CaseRow> closed, Form form, String done, UUID key) {}

    /// What waits.
    ///
    /// @param done the word of what was done just now
    /// @param changed the case that was done it with, which the view may not know yet
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery @Nullable String done, @RestQuery("case") @Nullable UUID changed) {
        return changed == null
                ? page(Form.empty(), "", Optional.empty())
                : desks.cases()
                        .stateOf(Desks.stream(new CaseId(changed)))
                        .chain(state ->
                                page(Form.empty(), done == null ? "" : done, Optional.of(new News(changed, state))));
    }

    /// Takes a case up.
    @POST
    @Path("{id}/holder")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> takeUp(@RestPath UUID id, @RestForm @Nullable UUID key) {
        return command(id, new TakeUp(me()), "taken", key);
    }

    /// Puts it back.
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> putBack(@RestPath UUID id, @RestForm @Nullable UUID key) {
        return command(id, new PutBack(me()), "released", key);
    }

    /// Closes it with a finding.
    @POST
    @Path("{id}/finding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> close(@RestPath UUID id, @RestForm @Nullable String finding, @RestForm @Nullable UUID key) {
        return Finding.ofWord(finding == null ? "" : finding)
                .map(found -> command(id, new CloseCase(me(), found), "closed", key))
                .orElseGet(() -> page(
                                Form.empty().expecting("finding-" + id, "请选择结论。", "Choose what you found."),
                                "",
                                Optional.empty())
                        .map(page -> Response.status(422).entity(page).build()));
    }

    private Uni<Response> command(UUID id, CaseCommand command, String done, @Nullable UUID key) {
        var cause = new CommandId(Intention.of("access-case/" + done + "/" + id, key));
        return desks.cases()
                .handle(Desks.stream(new CaseId(id)), command, cause)
                .chain(outcome -> answer(outcome, id, done));
    }

    private Uni<Response> answer(Outcome<CaseRefusal> outcome, UUID id, String done) {
        return switch (outcome) {
            case Done<CaseRefusal> _ ->
                Uni.createFrom()
                        .item(Response.seeOther(URI.create(HERE + "?done=" + done + "&case=" + id))
                                .build());
            case Refused<CaseRefusal> refused -> {
                var problem = AuditProblems.of(refused.reason());
                yield page(Form.empty().refused(problem), "", Optional.empty())
                        .map(page ->
                                Response.status(problem.status()).entity(page).build());
            }
            case Outdated<CaseRefusal> _ -> throw new IllegalStateException("no version was named");
        };
    }

    /// How a case stands that was dealt with a moment ago, which the view may not know yet.
    private record News(UUID id, AccessCase state) {

        CaseEntry on(CaseEntry entry) {
            return entry.id().equals(id)
                    ? switch (state) {
                        case Held held -> entry.heldBy(held.by().value());
                        case Waiting _ -> entry.heldBy("");
                        case Unopened _, Closed _ -> entry;
                    }
                    : entry;
        }

        boolean closes(CaseEntry entry) {
            return entry.id().equals(id) && state instanceof Closed;
        }
    }

    private Uni<TemplateInstance> page(Form form, String done, Optional<News> news) {
        return Uni.combine()
                .all()
                .unis(cases.open(me()), cases.closed(me()), register.all())
                .with((open, closed, institutions) -> {
                    var names =
                            institutions.stream().collect(Collectors.toMap(RegisterEntry::code, Function.identity()));
                    var waiting = open.stream()
                            .filter(entry -> news.stream().noneMatch(it -> it.closes(entry)))
                            .map(entry -> news.map(it -> it.on(entry)).orElse(entry))
                            .map(entry -> row(entry, names))
                            .toList();
                    var answered = closed.stream()
                            .limit(CLOSED_SHOWN_MAX)
                            .map(entry -> row(entry, names))
                            .toList();
                    return Templates.cases(new Sheet(waiting, answered, form, done, UUID.randomUUID()));
                });
    }

    private CaseRow row(CaseEntry entry, Map<String, RegisterEntry> names) {
        var code = entry.access().institution();
        var named = names.get(code);
        var institution =
                named != null ? Dossiers.name(named) : code.isEmpty() ? new Text("", "") : Dossiers.unnamed(code);
        return new CaseRow(entry, institution, entry.holder().equals(caller.subject()));
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}

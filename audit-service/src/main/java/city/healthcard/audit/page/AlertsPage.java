package city.healthcard.audit.page;

import city.healthcard.audit.accessalert.AccessAlert;
import city.healthcard.audit.accessalert.AccessAlert.Closed;
import city.healthcard.audit.accessalert.AccessAlert.Held;
import city.healthcard.audit.accessalert.AccessAlert.Unraised;
import city.healthcard.audit.accessalert.AccessAlert.Waiting;
import city.healthcard.audit.accessalert.AlertCommand;
import city.healthcard.audit.accessalert.AlertCommand.CloseAlert;
import city.healthcard.audit.accessalert.AlertCommand.PutBack;
import city.healthcard.audit.accessalert.AlertCommand.TakeUp;
import city.healthcard.audit.accessalert.AlertFinding;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.AlertRefusal;
import city.healthcard.audit.accesslist.Accesses;
import city.healthcard.audit.alertlist.AccessAlerts;
import city.healthcard.audit.alertlist.AlertEntry;
import city.healthcard.audit.api.AuditProblems;
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

/// Where the bureau's access auditors look into persons whose accesses went beyond a rule.
@Path("access-alerts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class AlertsPage {

    private static final String HERE = "/audit/access-alerts";
    private static final int CLOSED_SHOWN_MAX = 20;

    private final AccessAlerts alerts;
    private final Accesses accesses;
    private final Register register;
    private final Desks desks;
    private final Caller caller;

    AlertsPage(AccessAlerts alerts, Accesses accesses, Register register, Desks desks, Caller caller) {
        this.alerts = alerts;
        this.accesses = accesses;
        this.register = register;
        this.desks = desks;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "accessalert")
    static class Templates {
        private Templates() {}

        /// What waits, and what was found lately.
        static native TemplateInstance alerts(Sheet sheet);

        /// What raised one.
        static native TemplateInstance alert(AlertRow row, List<SightingRow> sightings);
    }

    /// The alerts as they are shown.
    ///
    /// @param form what was refused, if anything
    /// @param done the word of what was done just now; empty when nothing was
    public record Sheet(List<AlertRow> open, List<AlertRow> closed, Form form, String done, UUID key) {}

    /// What waits.
    ///
    /// @param done the word of what was done just now
    /// @param changed the alert that was done it with, which the view may not know yet
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery @Nullable String done, @RestQuery("alert") @Nullable UUID changed) {
        return changed == null
                ? page(Form.empty(), "", Optional.empty())
                : desks.alerts()
                        .stateOf(Desks.stream(new AlertId(changed)))
                        .chain(state ->
                                page(Form.empty(), done == null ? "" : done, Optional.of(new News(changed, state))));
    }

    /// What raised one, the latest first.
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestPath UUID id) {
        return alerts.find(id, me()).chain(found -> {
            var entry = found.orElseThrow(
                    () -> AuditProblems.of(AlertRefusal.UNKNOWN).exception());
            return Uni.combine()
                    .all()
                    .unis(accesses.behind(entry.sightings()), names())
                    .with((behind, names) -> Templates.alert(
                            row(entry, names),
                            entry.sightings().reversed().stream()
                                    .map(sighting ->
                                            new SightingRow(sighting, Optional.ofNullable(behind.get(sighting))))
                                    .toList()));
        });
    }

    private Uni<Map<String, RegisterEntry>> names() {
        return register.all()
                .map(all -> all.stream().collect(Collectors.toMap(RegisterEntry::code, Function.identity())));
    }

    /// Takes an alert up.
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
        return AlertFinding.ofWord(finding == null ? "" : finding)
                .map(found -> command(id, new CloseAlert(me(), found), "closed", key))
                .orElseGet(() -> page(
                                Form.empty().expecting("finding-" + id, "请选择结论。", "Choose what you found."),
                                "",
                                Optional.empty())
                        .map(page -> Response.status(422).entity(page).build()));
    }

    private Uni<Response> command(UUID id, AlertCommand command, String done, @Nullable UUID key) {
        var cause = new CommandId(Intention.of("access-alert/" + done + "/" + id, key));
        return desks.alerts()
                .handle(Desks.stream(new AlertId(id)), command, cause)
                .chain(outcome -> answer(outcome, id, done));
    }

    private Uni<Response> answer(Outcome<AlertRefusal> outcome, UUID id, String done) {
        return switch (outcome) {
            case Done<AlertRefusal> _ ->
                Uni.createFrom()
                        .item(Response.seeOther(URI.create(HERE + "?done=" + done + "&alert=" + id))
                                .build());
            case Refused<AlertRefusal> refused -> {
                var problem = AuditProblems.of(refused.reason());
                yield page(Form.empty().refused(problem), "", Optional.empty())
                        .map(page ->
                                Response.status(problem.status()).entity(page).build());
            }
            case Outdated<AlertRefusal> _ -> throw new IllegalStateException("no version was named");
        };
    }

    /// How an alert stands that was dealt with a moment ago, which the view may not know yet.
    private record News(UUID id, AccessAlert state) {

        AlertEntry on(AlertEntry entry) {
            return entry.id().equals(id)
                    ? switch (state) {
                        case Held held -> entry.heldBy(held.by().value());
                        case Waiting _ -> entry.heldBy("");
                        case Unraised _, Closed _ -> entry;
                    }
                    : entry;
        }

        boolean closes(AlertEntry entry) {
            return entry.id().equals(id) && state instanceof Closed;
        }
    }

    private Uni<TemplateInstance> page(Form form, String done, Optional<News> news) {
        return Uni.combine()
                .all()
                .unis(alerts.open(me()), alerts.closed(me()), names())
                .with((open, closed, names) -> {
                    var waiting = open.stream()
                            .filter(entry -> news.stream().noneMatch(it -> it.closes(entry)))
                            .map(entry -> news.map(it -> it.on(entry)).orElse(entry))
                            .map(entry -> row(entry, names))
                            .toList();
                    var answered = closed.stream()
                            .limit(CLOSED_SHOWN_MAX)
                            .map(entry -> row(entry, names))
                            .toList();
                    return Templates.alerts(new Sheet(waiting, answered, form, done, UUID.randomUUID()));
                });
    }

    private AlertRow row(AlertEntry entry, Map<String, RegisterEntry> names) {
        var code = entry.institution();
        var named = names.get(code);
        var institution =
                named != null ? Dossiers.name(named) : code.isEmpty() ? new Text("", "") : Dossiers.unnamed(code);
        return new AlertRow(entry, institution, entry.holder().equals(caller.subject()));
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}

package city.healthcard.card.page;

import city.healthcard.card.citizen.DeathEvidence;
import city.healthcard.card.citizen.EmigrationEvidence;
import city.healthcard.card.holderdesk.HeldCards;
import city.healthcard.card.holderdesk.HolderDesk;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.TypedDay;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.people.Endings;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.Problem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Deaths and departures for good: whose document it is, which cards will close, what was shown, and all of it again
/// before it is recorded. What is typed goes from step to step in forms, never in an address.
@Path("departures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class DeparturePage {

    private static final String PURPOSE = "departure";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> KEPT = Set.of("type", "number", "evidence", "day");

    private final HolderDesk desk;
    private final Endings endings;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    DeparturePage(
            HolderDesk desk,
            Endings endings,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.desk = desk;
        this.endings = endings;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// A paper that may be shown.
    ///
    /// @param value as it is sent, such as `medical-certificate`
    /// @param isOfDeath whether it says that somebody has died, or has left
    public record Paper(String value, boolean isOfDeath) {

        private static final List<Paper> ALL = Stream.concat(
                        Stream.of(DeathEvidence.values()).map(each -> new Paper(wordOf(each), true)),
                        Stream.of(EmigrationEvidence.values()).map(each -> new Paper(wordOf(each), false)))
                .toList();

        /// Its name among [DepartureWords].
        public String word() {
            return "paper_" + value.replace('-', '_');
        }

        private static String wordOf(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String constant() {
            return value.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        private static Optional<Paper> of(String value) {
            return ALL.stream().filter(paper -> paper.value().equals(value)).findFirst();
        }
    }

    /// Somebody who has died or left, as the papers say.
    public record Departure(Paper paper, LocalDate day) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Asks for a document, and for the papers once it is known whose it is.
        static native TemplateInstance departures(
                Form form, List<DocumentChoice> documents, @Nullable HeldCards held, List<Paper> papers);

        /// All of it, before it is recorded.
        static native TemplateInstance departureCheck(Form form, HeldCards held, Departure departed, UUID key);

        /// It is recorded.
        ///
        /// @param held what there was before
        static native TemplateInstance departureDone(HeldCards held, Departure departed);
    }

    /// Asks for a document.
    @GET
    @Operation(hidden = true)
    public Response ask() {
        return page(OK, Form.empty(), null);
    }

    /// One step on, or back.
    ///
    /// @param go `check` looks over what was typed, `record` records it; absent shows whose the document is
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> step(
            MultivaluedMap<String, String> sent, @RestForm @Nullable String go, @RestForm @Nullable UUID key) {
        sent.keySet().retainAll(KEPT);
        var form = Form.of(sent);
        return Uni.createFrom()
                .deferred(() -> desk.cardsOf(document(form), caller.subject(), PURPOSE))
                .chain(held -> switch (Objects.requireNonNullElse(go, "")) {
                    case "check" -> check(form, held);
                    case "record" -> record(form, held, key);
                    default -> Uni.createFrom().item(() -> page(OK, form, held));
                })
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> page(refused.problem().status(), form.refused(refused.problem()), null));
    }

    private Uni<Response> check(Form form, HeldCards held) {
        return Uni.createFrom().item(() -> {
            var checked = checked(form);
            return departure(checked)
                    .map(departure ->
                            answer(OK, Templates.departureCheck(checked, open(held), departure, UUID.randomUUID())))
                    .orElseGet(() -> page(UNPROCESSABLE, checked, held));
        });
    }

    private Uni<Response> record(Form form, HeldCards held, @Nullable UUID key) {
        var checked = checked(form);
        var read = departure(checked);
        if (read.isEmpty()) {
            return Uni.createFrom().item(() -> page(UNPROCESSABLE, checked, held));
        }
        var departure = read.get();
        return recorded(
                        new CitizenId(held.citizen()),
                        departure,
                        new CommandId(Intention.of("record a departure", key)))
                .map(_ -> answer(OK, Templates.departureDone(open(held), departure)))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> page(refused.problem().status(), refused(form, refused.problem()), held));
    }

    /// Of what was typed here only the day can be against a rule.
    private static Form refused(Form form, Problem problem) {
        var detail = problem.detail();
        return problem.status() == UNPROCESSABLE
                ? form.expecting("day", detail.zh(), detail.en())
                : form.refused(problem);
    }

    private Uni<?> recorded(CitizenId citizen, Departure departure, CommandId cause) {
        var paper = departure.paper();
        return paper.isOfDeath()
                ? endings.die(
                        citizen, departure.day(), DeathEvidence.valueOf(paper.constant()), caller.subject(), cause)
                : endings.leave(
                        citizen,
                        departure.day(),
                        EmigrationEvidence.valueOf(paper.constant()),
                        caller.subject(),
                        cause);
    }

    /// Whether the day fits the person is decided where it is recorded.
    private static Form checked(Form form) {
        var checked = Paper.of(form.value("evidence")).isPresent()
                ? form
                : form.expecting("evidence", "请选择核对过的证明", "Choose the paper that you have seen");
        return TypedDay.read(form.value("day")) != null
                ? checked
                : checked.expecting(
                        "day", "请填写证明上的日期，如 2026-11-22", "Enter the day that the paper says, such as 2026-11-22");
    }

    private static Optional<Departure> departure(Form checked) {
        var day = TypedDay.read(checked.value("day"));
        return day == null
                ? Optional.empty()
                : Paper.of(checked.value("evidence")).map(it -> new Departure(it, day));
    }

    /// Without the cards that have closed already.
    private static HeldCards open(HeldCards held) {
        return new HeldCards(
                held.citizen(),
                held.name(),
                held.application(),
                held.cards().stream().filter(card -> !card.ended()).toList());
    }

    private IdentityDocument document(Form form) {
        return FormReader.readDocument(
                new DocumentRequest(form.value("type"), form.value("number").strip(), null, null, null),
                tables.reader());
    }

    private Response page(int status, Form form, @Nullable HeldCards held) {
        var accepted = policies.on(calendar.today()).acceptedDocuments();
        var documents = DocumentChoice.of(tables.reader().table(), accepted, form.value("type"));
        return answer(status, Templates.departures(form, documents, held == null ? null : open(held), Paper.ALL));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}

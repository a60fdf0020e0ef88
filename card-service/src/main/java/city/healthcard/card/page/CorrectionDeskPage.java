package city.healthcard.card.page;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.correction.Correcting;
import city.healthcard.card.correction.CorrectionRequest;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.intake.Identification;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A desk at which somebody shows a document and says what is recorded wrongly. Another person decides.
@Path("correction-desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU})
public class CorrectionDeskPage {

    private static final int EVIDENCE_MAX = 200;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> KEPT =
            Set.of("shownType", "shown", "name", "sex", "birthDate", "type", "number", "evidence");

    private final Correcting correcting;
    private final Identification identification;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    CorrectionDeskPage(
            Correcting correcting,
            Identification identification,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.correcting = correcting;
        this.identification = identification;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Asks whose record is wrong, and what is right.
        ///
        /// @param shown the kinds of documents that may be shown
        /// @param right the kinds of documents that may be recorded instead
        /// @param isAsked whether a correction was asked for just now
        static native TemplateInstance correctionDesk(
                Form form, List<DocumentChoice> shown, List<DocumentChoice> right, boolean isAsked, UUID key);
    }

    /// The desk.
    @GET
    @Operation(hidden = true)
    public TemplateInstance desk() {
        return page(Form.empty(), false);
    }

    /// Something is recorded wrongly.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> ask(MultivaluedMap<String, String> sent, @RestForm UUID key) {
        sent.keySet().retainAll(KEPT);
        var form = checked(Form.of(sent));
        if (form.isFaulty()) {
            return Uni.createFrom().item(answer(UNPROCESSABLE, form, false));
        }
        var cause = new CommandId(key);
        return Uni.createFrom()
                .deferred(() -> {
                    var correction = request(form).read(cause.idFor("correction"), caller.subject(), tables.reader());
                    return identification
                            .bearerOf(document(form.value("shownType"), form.value("shown")))
                            .map(found -> found.orElseThrow(() ->
                                    RefusalProblems.of(CitizenRefusal.UNKNOWN).exception()))
                            .chain(known -> correcting.request(known.id(), correction, cause));
                })
                .map(_ -> answer(Response.Status.OK.getStatusCode(), Form.empty(), true))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> answer(refused.problem().status(), form.refused(refused.problem()), false));
    }

    /// What is no matter of the record: a document that can be read, a day, words enough.
    private Form checked(Form sent) {
        var form = sent;
        try {
            document(form.value("shownType"), form.value("shown"));
        } catch (ProblemException unreadable) {
            var text = unreadable.problem().faults().isEmpty()
                    ? unreadable.problem().detail()
                    : unreadable.problem().faults().getFirst().expected();
            form = form.expecting("shown", text.zh(), text.en());
        }
        if (!form.value("birthDate").isBlank() && day(form.value("birthDate")) == null) {
            form = form.expecting("birthDate", "请输入出生日期，如 1990-05-01", "Enter the day of birth, such as 1990-05-01");
        }
        var evidence = form.value("evidence").strip();
        return evidence.isEmpty() || evidence.length() > EVIDENCE_MAX
                ? form.expecting("evidence", "请写明依据，不超过 200 字", "Name the evidence, at most 200 characters")
                : form;
    }

    private static CorrectionRequest request(Form form) {
        var number = filled(form, "number");
        return new CorrectionRequest(
                filled(form, "name"),
                filled(form, "sex"),
                day(form.value("birthDate")),
                number == null ? null : new DocumentRequest(form.value("type"), number, null, null, null),
                form.value("evidence").strip());
    }

    private IdentityDocument document(String type, String number) {
        return FormReader.readDocument(new DocumentRequest(type, number.strip(), null, null, null), tables.reader());
    }

    private static @Nullable String filled(Form form, String field) {
        var typed = form.value(field).strip();
        return typed.isEmpty() ? null : typed;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private TemplateInstance page(Form form, boolean isAsked) {
        return Templates.correctionDesk(
                form, documents(form, "shownType"), documents(form, "type"), isAsked, UUID.randomUUID());
    }

    private List<DocumentChoice> documents(Form form, String field) {
        var accepted = policies.on(calendar.today()).acceptedDocuments();
        var chosen = form.value(field).isEmpty() ? "01" : form.value(field);
        return DocumentChoice.of(tables.reader().table(), accepted, chosen);
    }

    private Response answer(int status, Form form, boolean isAsked) {
        return Response.status(status).entity(page(form, isAsked)).build();
    }
}

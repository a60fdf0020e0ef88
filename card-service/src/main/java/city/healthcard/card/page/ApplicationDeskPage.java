package city.healthcard.card.page;

import city.healthcard.card.application.Desk;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Option;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.Sending;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.intake.DeskOfCaller;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.intake.Intake;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A desk at which somebody applies for a card: sheet by sheet, looked over together, filed in the clerk's name. What
/// was filled in goes from page to page in hidden fields; nothing is kept before it is filed, and nothing of it ever
/// stands in an address.
@Path("application-desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class ApplicationDeskPage {

    private static final String DESK = "/card/application-desk";
    private static final String FILE = "file";
    private static final String SEEN = "me";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final DeskOfCaller desks;
    private final Intake intake;
    private final Sending sending;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    ApplicationDeskPage(
            DeskOfCaller desks,
            Intake intake,
            Sending sending,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.desks = desks;
        this.intake = intake;
        this.sending = sending;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// What may be chosen on the sheets.
    public record Choices(
            List<Option> documents,
            List<Option> sexes,
            List<Option> relations,
            List<Option> coverages,
            List<Option> methods,
            List<Option> branches) {

        private static Choices of(DeskSheets sheets) {
            return new Choices(
                    sheets.options(Question.DOCUMENT_TYPE, "type"),
                    sheets.options(Question.BIRTH, "sex"),
                    sheets.options(Question.GUARDIAN, "relation"),
                    sheets.options(Question.COVERAGE, "kind"),
                    sheets.options(Question.DELIVERY, "method"),
                    sheets.options(Question.BRANCH, "branch"));
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// One sheet.
        ///
        /// @param before the name of the sheet before; empty on the first
        /// @param kept what was filled in on the other sheets, by field
        /// @param asksForMother whether the mother is asked for, too
        /// @param guardianUnderAge who is younger needs a guardian, in years
        static native TemplateInstance applicationSheet(
                DeskSheet sheet,
                Form form,
                Map<String, String> kept,
                String before,
                Choices choices,
                boolean asksForMother,
                int guardianUnderAge);

        /// All sheets, before they are filed.
        ///
        /// @param who files them
        static native TemplateInstance applicationCheck(
                List<DeskSheets.Part> parts, Form form, Map<String, String> kept, String who, UUID key);

        /// What happens next.
        static native TemplateInstance applicationFiled(String number);

        /// Why no application is taken here.
        static native TemplateInstance applicationNotHere(Text why);
    }

    /// The desk.
    @GET
    @Operation(hidden = true)
    public Uni<Response> desk() {
        return here(_ -> now(sheet(OK, DeskSheet.APPLICANT, sheets().form(Answers.NONE), Answers.NONE)));
    }

    /// One step on, or back.
    ///
    /// @param sheet that was filled in
    /// @param go the name of the sheet to be shown as it is, or `file`; absent for the next one
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> step(
            MultivaluedMap<String, String> sent,
            @RestForm @Nullable String sheet,
            @RestForm @Nullable String go,
            @RestForm @Nullable String seen,
            @RestForm @Nullable UUID key) {
        var sheets = sheets();
        var answers = sheets.read(sent);
        var wanted = Objects.requireNonNullElse(go, "");
        return here(desk -> {
            if (wanted.equals(FILE)) {
                return file(answers, desk, Objects.requireNonNullElse(seen, ""), key);
            }
            return now(DeskSheet.of(wanted)
                    .map(shown -> sheet(OK, shown, sheets.form(answers), answers))
                    .orElseGet(() -> on(
                            DeskSheet.of(Objects.requireNonNullElse(sheet, "")).orElse(DeskSheet.APPLICANT), answers)));
        });
    }

    /// What happens next. The number cannot be guessed, and names nobody.
    @GET
    @Path("filed/{number}")
    @Operation(hidden = true)
    public Response filed(@RestPath String number) {
        var written = NumberIndex.normal(number);
        return written == null
                ? Response.seeOther(URI.create(DESK)).build()
                : Response.ok(Templates.applicationFiled(written)).build();
    }

    private Response on(DeskSheet filled, Answers answers) {
        var sheets = sheets();
        var checked = sheets.checked(filled, answers);
        return checked.isFaulty()
                ? sheet(UNPROCESSABLE, filled, checked, answers)
                : sheets.open(answers)
                        .map(next -> sheet(OK, next, sheets.form(answers), answers))
                        .orElseGet(() -> check(OK, Form.empty(), answers, UUID.randomUUID()));
    }

    private Uni<Response> file(Answers answers, Desk desk, String seen, @Nullable UUID key) {
        var sheets = sheets();
        var open = sheets.open(answers);
        if (open.isPresent()) {
            return now(sheet(UNPROCESSABLE, open.get(), sheets.checked(open.get(), answers), answers));
        }
        var form = new Form(Map.of("seen", seen), List.of());
        if (!seen.equals(SEEN)) {
            var expecting = form.expecting(
                    "seen", "请先核对证件原件，再提交申请", "Look at the original documents first; then file the application");
            return now(check(UNPROCESSABLE, expecting, answers, Objects.requireNonNullElseGet(key, UUID::randomUUID)));
        }
        return Uni.createFrom()
                .deferred(() -> intake.submit(
                        FormReader.read(sheets.application(answers), tables.reader()),
                        desk,
                        new CommandId(Intention.of("apply at a desk", key))))
                .<Response>map(filed -> Response.seeOther(URI.create(DESK + "/filed/" + filed.number()))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> refused(refused.problem(), form, answers));
    }

    /// What was refused was perhaps half done under its key: another try is another intention.
    private Response refused(Problem problem, Form form, Answers answers) {
        return check(problem.status(), DeskSheets.refused(form, problem), answers, UUID.randomUUID());
    }

    private Response sheet(int status, DeskSheet sheet, Form form, Answers answers) {
        var sheets = sheets();
        var before = sheets.before(sheet, answers).map(DeskSheet::word).orElse("");
        return Response.status(status)
                .entity(Templates.applicationSheet(
                        sheet,
                        form,
                        sheets.besides(sheet, answers),
                        before,
                        Choices.of(sheets),
                        sheets.asksForMother(answers),
                        sheets.questionnaire().policy().guardianUnderAge()))
                .build();
    }

    private Response check(int status, Form form, Answers answers, UUID key) {
        return Response.status(status)
                .entity(Templates.applicationCheck(
                        sheets().parts(answers), form, answers.values(), caller.displayName(), key))
                .build();
    }

    /// Applications are taken at the desks of institutions that take part.
    private Uni<Response> here(Function<Desk, Uni<Response>> work) {
        return desks.ofOwn(caller)
                .map(desk -> work.apply(desk))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> now(Response.status(
                                refused.problem().status())
                        .entity(Templates.applicationNotHere(refused.problem().detail()))
                        .build()))
                .chain(Function.identity());
    }

    private DeskSheets sheets() {
        return new DeskSheets(sending.questionnaire(), policies.forOnlineApplicationsOn(calendar.today()));
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}

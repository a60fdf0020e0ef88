package city.healthcard.card.page;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.draft.AnswerCheck;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.Sending;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.signin.Throttle;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.Text;
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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Applying at home: one question at a time, looked over, sent. What was answered is kept after each question; the
/// cookie, or the code and the telephone, bring the applicant back. No answer ever stands in an address.
@Path("apply")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ApplyPage {

    private static final String START = "/card/apply";
    private static final String CHECK = "/card/apply/check";
    private static final int UNPROCESSABLE = 422;

    private final Drafts drafts;
    private final Sending sending;
    private final Throttle throttle;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;
    private final boolean secure;

    ApplyPage(
            Drafts drafts,
            Sending sending,
            Throttle throttle,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.drafts = drafts;
        this.sending = sending;
        this.throttle = throttle;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// What one needs and what it costs.
        ///
        /// @param goesOn whether this browser has begun already
        static native TemplateInstance start(boolean goesOn, int days);

        /// One question.
        static native TemplateInstance question(AskedQuestion asked);

        /// All answers, before they are sent.
        static native TemplateInstance check(Form form, List<AnsweredLine> lines, String code, boolean corrects);

        /// What happens next.
        static native TemplateInstance sent(String number);
    }

    /// What one needs and what it costs.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> start(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return drafts.findKept(cookie)
                .map(draft -> Templates.start(draft.filter(ApplyPage::isOpen).isPresent(), days()));
    }

    /// Begins.
    @POST
    @Path("begin")
    @Operation(hidden = true)
    public Uni<Response> begin(HttpServerRequest http) {
        return throttle.admit("draft", ResumePage.sourceOf(http))
                .chain(() -> drafts.begin(Answers.NONE))
                .map(draft -> next(draft.answers(), draft));
    }

    /// Forgets what was answered.
    @POST
    @Path("forget")
    @Operation(hidden = true)
    public Uni<Response> forget(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return drafts.findKept(cookie)
                .call(draft -> draft.map(drafts::discard)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(_ -> Response.seeOther(URI.create(START))
                        .cookie(DraftCookie.forgotten(secure))
                        .build());
    }

    /// One question.
    @GET
    @Path("{question}")
    @Operation(hidden = true)
    public Uni<Response> ask(@RestPath String question, @RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return withDraft(cookie, draft -> {
            var asked = asked(question, draft.answers());
            return Uni.createFrom()
                    .item(() -> asked.isEmpty()
                            ? next(draft.answers())
                            : Response.ok(page(asked.get(), draft.answers().form(asked.get()), draft))
                                    .build());
        });
    }

    /// Takes an answer.
    @POST
    @Path("{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> answer(
            @RestPath String question,
            @RestCookie(DraftCookie.NAME) @Nullable String cookie,
            MultivaluedMap<String, String> sent) {
        return withDraft(cookie, draft -> {
            var asked = asked(question, draft.answers());
            if (asked.isEmpty()) {
                return Uni.createFrom().item(() -> next(draft.answers()));
            }
            if (asked.get().picture().isPresent()) {
                return answered(draft, asked.get(), Question.NO_PICTURE);
            }
            sent.keySet().retainAll(asked.get().fields());
            var form = new AnswerCheck(sending.questionnaire(), online())
                    .check(asked.get(), Form.of(sent), draft.answers());
            return form.isFaulty()
                    ? Uni.createFrom()
                            .item(() -> Response.status(UNPROCESSABLE)
                                    .entity(page(asked.get(), form, draft))
                                    .build())
                    : drafts.change(draft.code(), answers -> answers.with(asked.get(), form))
                            .map(changed ->
                                    changed.map(it -> next(it.answers(), it)).orElseGet(ApplyPage::over));
        });
    }

    /// Takes a picture, or none: it can be shown at a desk.
    @POST
    @Path("{question}/picture")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<Response> show(
            @RestPath String question,
            @RestCookie(DraftCookie.NAME) @Nullable String cookie,
            @RestForm @Nullable FileUpload photo,
            @RestForm @Nullable FileUpload scan) {
        return withDraft(cookie, draft -> {
            var asked = asked(question, draft.answers());
            var kind = asked.flatMap(Question::picture);
            if (kind.isEmpty()) {
                return Uni.createFrom().item(() -> next(draft.answers()));
            }
            var sent = kind.get() == Attachment.Kind.PHOTO ? photo : scan;
            return sent == null || sent.size() == 0
                    ? answered(draft, asked.get(), Question.NO_PICTURE)
                    : UploadedPicture.read(sent, online().pictureBytesMax()).chain(look -> switch (look) {
                        case UploadedPicture.Fit fit ->
                            drafts.keep(draft, kind.get(), fit.picture())
                                    .chain(() -> answered(
                                            draft, asked.get(), fit.picture().mediaType()));
                        case UploadedPicture.Unfit unfit -> unfit(draft, asked.get(), unfit.expected());
                    });
        });
    }

    /// A picture that was sent before stays when nothing is sent now.
    private Uni<Response> answered(Draft draft, Question question, String mediaType) {
        var field = question.fields().getFirst();
        var isKept = mediaType.equals(Question.NO_PICTURE) && draft.answers().isAnswered(question);
        var form = isKept ? draft.answers().form(question) : new Form(Map.of(field, mediaType), List.of());
        return drafts.change(draft.code(), answers -> answers.with(question, form))
                .map(changed -> changed.map(it -> next(it.answers(), it)).orElseGet(ApplyPage::over));
    }

    private Uni<Response> unfit(Draft draft, Question question, Text expected) {
        var form = Form.empty().expecting(question.fields().getFirst(), expected.zh(), expected.en());
        return Uni.createFrom()
                .item(() -> Response.status(UNPROCESSABLE)
                        .entity(page(question, form, draft))
                        .build());
    }

    /// All answers.
    @GET
    @Path("check")
    @Operation(hidden = true)
    public Uni<Response> check(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return withDraft(
                cookie,
                draft -> Uni.createFrom()
                        .item(() -> isComplete(draft)
                                ? Response.ok(sheet(Form.empty(), draft)).build()
                                : next(draft.answers())));
    }

    /// Sends them.
    @POST
    @Path("check")
    @Operation(hidden = true)
    public Uni<Response> send(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return withDraft(
                cookie,
                draft -> isComplete(draft)
                        ? sending.send(draft)
                                .map(ApplyPage::arrived)
                                .onFailure(ProblemException.class)
                                .recoverWithItem(refused -> refused(refused.problem(), draft))
                        : Uni.createFrom().item(() -> next(draft.answers())));
    }

    /// What happens next. The number cannot be guessed, and names nobody.
    @GET
    @Path("sent/{number}")
    @Operation(hidden = true)
    public Response sent(@RestPath String number) {
        var written = NumberIndex.normal(number);
        return written == null ? over() : Response.ok(Templates.sent(written)).build();
    }

    private Uni<Response> withDraft(@Nullable String cookie, Function<Draft, Uni<Response>> then) {
        return drafts.findKept(cookie)
                .chain(found -> found.map(draft -> draft.answers()
                                .number()
                                .map(number -> Uni.createFrom().item(() -> arrived(number)))
                                .orElseGet(() -> then.apply(draft)))
                        .orElseGet(() -> Uni.createFrom().item(ApplyPage::over)));
    }

    private Optional<Question> asked(String word, Answers answers) {
        return Question.of(word).filter(sending.questionnaire().asked(answers)::contains);
    }

    private boolean isComplete(Draft draft) {
        return sending.questionnaire().next(draft.answers()).isEmpty();
    }

    private Response refused(Problem problem, Draft draft) {
        var form = Form.empty();
        for (var fault : problem.faults()) {
            var where = fault.pointer() == null ? Optional.<Question>empty() : Question.at(fault.pointer());
            form = form.expecting(
                    where.map(Question::word).orElse(""),
                    fault.expected().zh(),
                    fault.expected().en());
        }
        return Response.status(problem.status())
                .entity(sheet(problem.faults().isEmpty() ? form.refused(problem) : form, draft))
                .build();
    }

    private TemplateInstance sheet(Form form, Draft draft) {
        var answers = draft.answers();
        var lines = sending.questionnaire().asked(answers).stream()
                .map(question -> new AnsweredLine(question, said(question, answers)))
                .toList();
        return Templates.check(form, lines, draft.code(), answers.correcting() != null);
    }

    private List<Text> said(Question question, Answers answers) {
        return question.fields().stream()
                .map(field -> said(question, field, answers.of(question, field)))
                .filter(text -> !text.zh().isBlank())
                .toList();
    }

    private Text said(Question question, String field, String value) {
        if (question.picture().isPresent()) {
            return value.equals(Question.NO_PICTURE)
                    ? new Text("未上传，可到窗口补交", "Not sent; it can be shown at a desk")
                    : new Text("已上传", "Received");
        }
        return options(question, field).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> new Text(value, value));
    }

    private TemplateInstance page(Question question, Form form, Draft draft) {
        var questionnaire = sending.questionnaire();
        var fields = question.fields().stream()
                .filter(field -> !field.equals("issuingState") || questionnaire.namesState(draft.answers()))
                .map(field -> new AskedQuestion.Field(field, options(question, field)))
                .toList();
        var back = questionnaire
                .before(question, draft.answers())
                .map(before -> START + '/' + before.word())
                .orElse(START);
        var code = draft.answers().isAnswered(Question.PHONE) ? draft.code() : "";
        return Templates.question(new AskedQuestion(question, form, fields, back, code));
    }

    private List<Option> options(Question question, String field) {
        var questionnaire = sending.questionnaire();
        return Option.of(question, field, questionnaire.reader().table(), questionnaire.policy(), online());
    }

    private Response next(Answers answers) {
        var next = sending.questionnaire().next(answers);
        var address = next.map(question -> START + '/' + question.word()).orElse(CHECK);
        return Response.seeOther(URI.create(address)).build();
    }

    /// Each answer gives the cookie another term, as it gives the draft one.
    private Response next(Answers answers, Draft draft) {
        return Response.fromResponse(next(answers))
                .cookie(DraftCookie.carrying(drafts.keepsakeOf(draft), draft, clock.instant(), secure))
                .build();
    }

    private static Response arrived(String number) {
        return Response.seeOther(URI.create(START + "/sent/" + number)).build();
    }

    private static Response over() {
        return Response.seeOther(URI.create(START)).build();
    }

    private static boolean isOpen(Draft draft) {
        return draft.answers().number().isEmpty();
    }

    private int days() {
        return online().draftDays();
    }

    private OnlineApplicationPolicy online() {
        return policies.forOnlineApplicationsOn(calendar.today());
    }
}

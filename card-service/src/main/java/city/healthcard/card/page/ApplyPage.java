package city.healthcard.card.page;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.draft.AnswerCheck;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Option;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.Sending;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.signin.Throttle;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.webkit.page.Form;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int UNPROCESSABLE = 422;

    private final Drafts drafts;
    private final Sending sending;
    private final Throttle throttle;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final BroughtDraft brought;

    ApplyPage(
            Drafts drafts,
            Sending sending,
            Throttle throttle,
            PoliciesInForce policies,
            CityCalendar calendar,
            BroughtDraft brought) {
        this.drafts = drafts;
        this.sending = sending;
        this.throttle = throttle;
        this.policies = policies;
        this.calendar = calendar;
        this.brought = brought;
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
    public Uni<Response> begin(@RestCookie(DraftCookie.NAME) @Nullable String cookie, HttpServerRequest http) {
        return brought.leave(
                cookie,
                _ -> throttle.admit("draft", ResumePage.sourceOf(http))
                        .chain(() -> drafts.begin(Answers.NONE))
                        .map(draft -> brought.next(draft.answers(), draft)));
    }

    /// Forgets what was answered.
    @POST
    @Path("forget")
    @Operation(hidden = true)
    public Uni<Response> forget(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return brought.leave(
                cookie,
                draft -> draft.map(drafts::discard)
                        .orElseGet(() -> Uni.createFrom().voidItem())
                        .map(_ -> brought.forgotten()));
    }

    /// One question.
    @GET
    @Path("{question}")
    @Operation(hidden = true)
    public Uni<Response> ask(@RestPath String question, @RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return brought.open(cookie, draft -> {
            var asked = asked(question, draft.answers());
            return Uni.createFrom()
                    .item(() -> asked.isEmpty()
                            ? brought.next(draft.answers())
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
        return brought.open(cookie, draft -> {
            var asked = asked(question, draft.answers());
            if (asked.isEmpty()) {
                return Uni.createFrom().item(() -> brought.next(draft.answers()));
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
                            .map(changed -> changed.map(it -> brought.next(it.answers(), it))
                                    .orElseGet(BroughtDraft::over));
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
        return brought.open(cookie, draft -> {
            var asked = asked(question, draft.answers());
            var kind = asked.flatMap(Question::picture);
            if (kind.isEmpty()) {
                return Uni.createFrom().item(() -> brought.next(draft.answers()));
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
                .map(changed ->
                        changed.map(it -> brought.next(it.answers(), it)).orElseGet(BroughtDraft::over));
    }

    private Uni<Response> unfit(Draft draft, Question question, Text expected) {
        var form = Form.empty().expecting(question.fields().getFirst(), expected.zh(), expected.en());
        return Uni.createFrom()
                .item(() -> Response.status(UNPROCESSABLE)
                        .entity(page(question, form, draft))
                        .build());
    }

    /// What happens next. The number cannot be guessed, and names nobody.
    @GET
    @Path("sent/{number}")
    @Operation(hidden = true)
    public Response sent(@RestPath String number) {
        var written = NumberIndex.normal(number);
        return written == null
                ? BroughtDraft.over()
                : Response.ok(Templates.sent(written)).build();
    }

    private Optional<Question> asked(String word, Answers answers) {
        return Question.of(word).filter(sending.questionnaire().asked(answers)::contains);
    }

    private TemplateInstance page(Question question, Form form, Draft draft) {
        var questionnaire = sending.questionnaire();
        var fields = question.fields().stream()
                .filter(field -> !field.equals("issuingState") || questionnaire.asksForState(question, draft.answers()))
                .map(field -> new AskedQuestion.Field(field, options(question, field), question != Question.DOCUMENT))
                .toList();
        var back = questionnaire
                .before(question, draft.answers())
                .map(before -> BroughtDraft.START + '/' + before.word())
                .orElse(BroughtDraft.START);
        var code = draft.answers().isAnswered(Question.PHONE) ? draft.code() : "";
        return Templates.question(new AskedQuestion(question, form, fields, back, code));
    }

    private List<Option> options(Question question, String field) {
        var questionnaire = sending.questionnaire();
        return Option.of(question, field, questionnaire.reader().table(), questionnaire.policy(), online());
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

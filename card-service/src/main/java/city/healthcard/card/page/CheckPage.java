package city.healthcard.card.page;

import city.healthcard.card.draft.AnswerCheck;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Option;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.Sending;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;

/// The last look: all answers together, each a step away from being changed, and the button that sends them. What is
/// refused here is said at the answer that is to be changed, and nothing that was typed is lost.
@Path("apply/check")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class CheckPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final BroughtDraft brought;
    private final Sending sending;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    CheckPage(BroughtDraft brought, Sending sending, PoliciesInForce policies, CityCalendar calendar) {
        this.brought = brought;
        this.sending = sending;
        this.policies = policies;
        this.calendar = calendar;
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// All answers, before they are sent.
        static native TemplateInstance check(Form form, List<AnsweredLine> lines, String code, boolean corrects);
    }

    /// All answers.
    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return brought.open(
                cookie,
                draft -> Uni.createFrom()
                        .item(() ->
                                isComplete(draft) ? sheet(OK, together(draft), draft) : brought.next(draft.answers())));
    }

    /// Sends them.
    @POST
    @Operation(hidden = true)
    public Uni<Response> send(@RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        return brought.open(cookie, draft -> {
            if (!isComplete(draft)) {
                return BroughtDraft.now(brought.next(draft.answers()));
            }
            var form = together(draft);
            return form.isFaulty()
                    ? Uni.createFrom().item(() -> sheet(UNPROCESSABLE, form, draft))
                    : sending.send(draft)
                            .map(BroughtDraft::arrived)
                            .onFailure(ProblemException.class)
                            .recoverWithItem(refused -> refused(refused.problem(), draft));
        });
    }

    private boolean isComplete(Draft draft) {
        return sending.questionnaire().next(draft.answers()).isEmpty();
    }

    private Form together(Draft draft) {
        return new AnswerCheck(sending.questionnaire(), online()).together(draft.answers());
    }

    private Response refused(Problem problem, Draft draft) {
        var form = Form.empty();
        for (var fault : problem.faults()) {
            form = form.expecting(
                    Question.at(fault).map(Question::word).orElse(""),
                    fault.expected().zh(),
                    fault.expected().en());
        }
        return sheet(problem.status(), problem.faults().isEmpty() ? form.refused(problem) : form, draft);
    }

    private Response sheet(int status, Form form, Draft draft) {
        var answers = draft.answers();
        var lines = sending.questionnaire().asked(answers).stream()
                .map(question -> new AnsweredLine(question, said(question, answers)))
                .toList();
        return Response.status(status)
                .entity(Templates.check(form, lines, draft.code(), answers.correcting() != null))
                .build();
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
        var questionnaire = sending.questionnaire();
        return Option.name(
                Option.of(question, field, questionnaire.reader().table(), questionnaire.policy(), online()), value);
    }

    private OnlineApplicationPolicy online() {
        return policies.forOnlineApplicationsOn(calendar.today());
    }
}

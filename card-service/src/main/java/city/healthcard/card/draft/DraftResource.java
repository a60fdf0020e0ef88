package city.healthcard.card.draft;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.attachment.Eye;
import city.healthcard.card.attachment.Picture;
import city.healthcard.card.draft.DraftDoor.Behind;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.signin.Throttle;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Applying at home by program, with the rules, refusals and limits of the pages. What is asked for twice changes
/// nothing twice: an answer takes the place of itself, and the same answers sent again are the same application.
@Path("/api/drafts")
@Tag(name = "drafts", description = "网上申请 · Applying at home, one question at a time")
@PermitAll
public class DraftResource {

    /// What opens a draft; as much as the cookie of the pages.
    private static final String KEY = "Draft-Key";

    private static final String KIND = "draft";
    private static final String CODE = "draft.unknown";
    private static final int NOT_FOUND = 404;
    private static final byte[] NONE = {};

    private final Drafts drafts;
    private final DraftDoor door;
    private final Sending sending;
    private final Throttle throttle;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Caller caller;

    DraftResource(
            Drafts drafts,
            DraftDoor door,
            Sending sending,
            Throttle throttle,
            PoliciesInForce policies,
            CityCalendar calendar,
            Caller caller) {
        this.drafts = drafts;
        this.door = door;
        this.sending = sending;
        this.throttle = throttle;
        this.policies = policies;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "开始填写 · Begin",
            description = "The key opens the draft and is given once. The code, with the telephone that is answered"
                    + " later, opens it from elsewhere.")
    @APIResponse(responseCode = "201", description = "begun")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<Response> begin(@Context HttpServerRequest http) {
        return throttle.admit(KIND, sourceOf(http))
                .chain(() -> drafts.begin(Answers.NONE))
                .map(draft -> Response.status(Response.Status.CREATED)
                        .entity(opened(draft))
                        .build());
    }

    @POST
    @Path("resumption")
    @Operation(summary = "凭保存码和手机号继续 · Go on elsewhere, with code and telephone")
    @APIResponse(responseCode = "404", description = CODE + "; which of the two is wrong is not told")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<OpenedDraft> resume(@NotNull @Valid ResumptionRequest request, @Context HttpServerRequest http) {
        return throttle.admit(KIND, request.code(), sourceOf(http))
                .chain(() -> drafts.find(request.code()))
                .map(found -> found.filter(draft -> isOf(request.phone(), draft))
                        .map(this::opened)
                        .orElseThrow(DraftResource::unknown));
    }

    @GET
    @Path("current")
    @Operation(summary = "填写进度 · What is asked and what was answered")
    @APIResponse(responseCode = "401", description = "draft.sign-in-needed: it corrects an application")
    @APIResponse(responseCode = "404", description = CODE)
    public Uni<DraftAnswer> show(@RestHeader(KEY) @Nullable String key) {
        return behind(key).map(behind -> switch (behind) {
            case Behind.Unfinished unfinished -> answer(unfinished.draft());
            case Behind.Sent sent -> DraftAnswer.sent(sent.number());
            case Behind.Guarded _ -> throw guarded();
            case Behind.Nothing _ -> throw unknown();
        });
    }

    @PUT
    @Path("current/answers/{question}")
    @Operation(
            summary = "回答一题 · Answer a question",
            description = "An object of the question's fields, all of them text. Answers with what is asked next.")
    @APIResponse(responseCode = "404", description = CODE + ", draft.not-asked")
    @APIResponse(responseCode = "409", description = "draft.sent, draft.being-sent")
    @APIResponse(responseCode = "422", description = "a field is not as expected")
    public Uni<DraftAnswer> give(
            @RestPath String question, @RestHeader(KEY) @Nullable String key, @NotNull @Valid GivenRequest given) {
        return unfinished(key, draft -> {
            var asked = asked(question, draft).filter(it -> it.picture().isEmpty());
            var one = asked.orElseThrow(DraftResource::notAsked);
            var values = new HashMap<>(given.fields());
            values.keySet().retainAll(one.fields());
            var form = new AnswerCheck(sending.questionnaire(), online())
                    .check(one, new Form(values, List.of()), draft.answers());
            leaveIfFaulty(form);
            return changed(draft, one, form);
        });
    }

    @PUT
    @Path("current/pictures/{kind}")
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "上传图片 · Send a picture",
            description = "`photo` or `scan`: the bytes of a JPEG or a PNG; none says that it is shown at a desk.")
    @APIResponse(responseCode = "404", description = CODE + ", draft.not-asked")
    @APIResponse(responseCode = "409", description = "draft.sent")
    @APIResponse(responseCode = "422", description = "it is no such picture")
    public Uni<DraftAnswer> keep(@RestPath String kind, @RestHeader(KEY) @Nullable String key, byte @Nullable [] sent) {
        var picture = sent == null ? NONE : sent;
        return unfinished(key, draft -> {
            var wanted = Attachment.Kind.of(kind).orElseThrow(DraftResource::notAsked);
            var question = asked(kind, draft).orElseThrow(DraftResource::notAsked);
            return picture.length == 0
                    ? changed(draft, question, shown(question, Question.NO_PICTURE))
                    : Eye.use(() -> Picture.look(picture, online().pictureBytesMax()))
                            .chain(look -> switch (look) {
                                case Picture.Look.Good good ->
                                    drafts.keep(draft, wanted, new Snapshot(good.mediaType(), picture))
                                            .chain(() -> changed(draft, question, shown(question, good.mediaType())));
                                case Picture.Look.Bad bad ->
                                    throw RequestProblems.invalid()
                                            .at(
                                                    '/' + kind,
                                                    bad.expected().zh(),
                                                    bad.expected().en())
                                            .exception();
                            });
        });
    }

    @POST
    @Path("current/submission")
    @Operation(
            summary = "提交申请 · Send it",
            description = "The same answers sent again are the same application. A fault is at the question that is to"
                    + " be answered otherwise.")
    @APIResponse(responseCode = "200", description = "taken; the number follows, pays, corrects and withdraws")
    @APIResponse(responseCode = "404", description = CODE)
    @APIResponse(
            responseCode = "409",
            description = "draft.unfinished, draft.changed-meanwhile, application.already-open and the others")
    @APIResponse(responseCode = "422", description = "an answer is not as expected, or a rule is broken")
    public Uni<DraftAnswer> send(@RestHeader(KEY) @Nullable String key) {
        return behind(key).chain(behind -> switch (behind) {
            case Behind.Unfinished unfinished -> sendWhole(unfinished.draft());
            case Behind.Sent sent -> Uni.createFrom().item(DraftAnswer.sent(sent.number()));
            case Behind.Guarded _ -> throw guarded();
            case Behind.Nothing _ -> throw unknown();
        });
    }

    @DELETE
    @Path("current")
    @Operation(summary = "放弃填写 · Forget what was answered")
    @APIResponse(responseCode = "204", description = "forgotten, whether there was anything or not")
    @APIResponse(responseCode = "401", description = "draft.sign-in-needed: it corrects an application")
    @APIResponse(responseCode = "409", description = "draft.sent: withdraw the application instead")
    public Uni<Response> forget(@RestHeader(KEY) @Nullable String key) {
        return behind(key)
                .call(behind -> switch (behind) {
                    case Behind.Unfinished unfinished -> drafts.discard(unfinished.draft());
                    case Behind.Sent sent -> throw sent(sent.number());
                    case Behind.Guarded _ -> throw guarded();
                    case Behind.Nothing _ -> Uni.createFrom().voidItem();
                })
                .map(_ -> Response.noContent().build());
    }

    private Uni<DraftAnswer> sendWhole(Draft draft) {
        var next = sending.questionnaire().next(draft.answers());
        if (next.isPresent()) {
            throw Problem.of(409, "draft.unfinished", "还有问题没有回答。", "There are questions left to answer.")
                    .with("next", next.get().word())
                    .exception();
        }
        leaveIfFaulty(new AnswerCheck(sending.questionnaire(), online()).together(draft.answers()));
        return sending.send(draft)
                .map(DraftAnswer::sent)
                .onFailure(ProblemException.class)
                .transform(refused -> atQuestions(refused.problem()).exception());
    }

    /// The problem with its faults at the questions instead of at the fields of an application.
    private static Problem atQuestions(Problem problem) {
        var moved = new Problem(problem.status(), problem.code(), problem.detail(), List.of(), problem.members());
        for (var fault : problem.faults()) {
            var question = Question.at(fault).map(it -> '/' + it.word()).orElse("");
            moved = moved.at(question, fault.expected().zh(), fault.expected().en());
        }
        return moved;
    }

    private Uni<DraftAnswer> changed(Draft draft, Question question, Form form) {
        return drafts.change(draft.code(), answers -> answers.with(question, form))
                .map(changed -> changed.map(this::answer).orElseThrow(DraftResource::unknown));
    }

    private static Form shown(Question question, String mediaType) {
        return new Form(Map.of(question.fields().getFirst(), mediaType), List.of());
    }

    private Uni<DraftAnswer> unfinished(@Nullable String key, Function<Draft, Uni<DraftAnswer>> then) {
        return behind(key).chain(behind -> switch (behind) {
            case Behind.Unfinished unfinished -> then.apply(unfinished.draft());
            case Behind.Sent sent -> throw sent(sent.number());
            case Behind.Guarded _ -> throw guarded();
            case Behind.Nothing _ -> throw unknown();
        });
    }

    private Uni<Behind> behind(@Nullable String key) {
        return door.open(key, caller.application());
    }

    private Optional<Question> asked(String word, Draft draft) {
        return Question.of(word).filter(sending.questionnaire().asked(draft.answers())::contains);
    }

    private DraftAnswer answer(Draft draft) {
        return DraftAnswer.of(draft, sending.questionnaire(), online());
    }

    private OpenedDraft opened(Draft draft) {
        var isGuarded = draft.answers().correcting() != null;
        return new OpenedDraft(drafts.keepsakeOf(draft), draft.code(), isGuarded ? null : answer(draft));
    }

    private static void leaveIfFaulty(Form form) {
        var problem = RequestProblems.invalid();
        for (var fault : form.faults()) {
            var pointer = fault.field().isEmpty() ? "" : '/' + fault.field();
            problem = problem.at(pointer, fault.text().zh(), fault.text().en());
        }
        if (form.isFaulty()) {
            throw problem.exception();
        }
    }

    private static boolean isOf(String typed, Draft draft) {
        return PhoneNumber.read(typed) instanceof Read<PhoneNumber> read
                && PhoneNumber.read(draft.answers().of(Question.PHONE, "phone")).equals(read);
    }

    private static String sourceOf(HttpServerRequest http) {
        return http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
    }

    private OnlineApplicationPolicy online() {
        return policies.forOnlineApplicationsOn(calendar.today());
    }

    private static ProblemException unknown() {
        return Problem.of(
                        NOT_FOUND,
                        CODE,
                        "没有这份未完成的申请，可能已过期。",
                        "There is no such unfinished application; it may have ended.")
                .exception();
    }

    private static ProblemException sent(String number) {
        return Problem.of(409, "draft.sent", "申请已提交，不能再改。", "It was sent and is not changed any more.")
                .with("number", number)
                .exception();
    }

    private static ProblemException notAsked() {
        return Problem.of(NOT_FOUND, "draft.not-asked", "这份申请没有这个问题。", "This application is not asked that.")
                .exception();
    }

    private static ProblemException guarded() {
        return Problem.of(
                        401,
                        "draft.sign-in-needed",
                        "更正已提交的申请，请先凭编号和验证码登录。",
                        "It corrects an application: sign in with its number and a one-time code first.")
                .exception();
    }
}

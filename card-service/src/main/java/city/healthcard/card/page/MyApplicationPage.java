package city.healthcard.card.page;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.ReturnedForm;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.signin.ApplicantSignIn;
import city.healthcard.card.signin.CitizenTokens;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Applications;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.CitizenCookie;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
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
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The applicant's own application: to correct what was returned, to pay, to withdraw. Whoever has only the number sees
/// the way; who also has the telephone comes here.
@Path("my-application")
@Produces(MediaType.TEXT_HTML)
public class MyApplicationPage {

    private static final int LENGTH_MAX = 40;

    private final ApplicantSignIn signIn;
    private final Intake intake;
    private final Drafts drafts;
    private final Hearts hearts;
    private final TablesInForce tables;
    private final Applications applications;
    private final BroughtDraft brought;
    private final Caller caller;
    private final boolean secure;

    MyApplicationPage(
            ApplicantSignIn signIn,
            Intake intake,
            Drafts drafts,
            Hearts hearts,
            TablesInForce tables,
            Applications applications,
            BroughtDraft brought,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.signIn = signIn;
        this.intake = intake;
        this.drafts = drafts;
        this.hearts = hearts;
        this.tables = tables;
        this.applications = applications;
        this.brought = brought;
        this.caller = caller;
        this.secure = publicUrl.startsWith("https:");
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// Asks for the code that was sent.
        static native TemplateInstance applicantCode(Form form);

        /// The application, and what may be done with it.
        static native TemplateInstance myApplication(Track track, boolean withdrawable, boolean collectable, UUID key);

        /// It is wanted no longer.
        static native TemplateInstance withdrawn();
    }

    /// Sends a code to the applicant's telephone and asks for it.
    @POST
    @Path("code")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> sendCode(@RestForm @Nullable String number, HttpServerRequest http) {
        var form = new Form(Map.of("number", cut(number)), List.of());
        return signIn.sendCode(form.value("number"), ResumePage.sourceOf(http))
                .map(_ -> Response.ok(Templates.applicantCode(form)).build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> again(form, refused));
    }

    /// Lets the applicant in.
    @POST
    @Path("session")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> enter(
            @RestForm @Nullable String number, @RestForm @Nullable String code, HttpServerRequest http) {
        var form = new Form(Map.of("number", cut(number)), List.of());
        return signIn.enter(form.value("number"), cut(code), ResumePage.sourceOf(http))
                .map(token -> Response.seeOther(URI.create("/card/my-application"))
                        .cookie(CitizenCookie.carrying(token, CitizenTokens.LIFETIME, secure))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> again(form, refused));
    }

    /// The application.
    @GET
    @RolesAllowed(Roles.APPLICANT)
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return applications
                .find(application())
                .map(found -> found.orElseThrow(MyApplicationPage::unknown))
                .map(details -> Templates.myApplication(
                        Track.of(details), isWithdrawable(details), isCollectable(details), UUID.randomUUID()));
    }

    /// Begins to correct what was returned: as a draft that is filled in already. What this browser has
    /// begun to
    /// correct in the same round, goes on.
    ///
    /// @param at the question that is to be answered anew; all of them when it is none
    @POST
    @Path("correction")
    @RolesAllowed(Roles.APPLICANT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> correct(@RestForm @Nullable String at, @RestCookie(DraftCookie.NAME) @Nullable String cookie) {
        var question = Question.of(cut(at)).map(Question::word).orElse("check");
        return hearts.stateOf(application())
                .map(state -> {
                    if (state instanceof Application.Open open && open.isReturned()) {
                        return open;
                    }
                    throw RefusalProblems.of(ApplicationRefusal.NOT_RETURNED).exception();
                })
                .chain(returned -> begun(returned, cookie))
                .map(draft ->
                        brought.keeping(draft, Response.seeOther(URI.create(BroughtDraft.START + '/' + question))));
    }

    private Uni<Draft> begun(Application.Open returned, @Nullable String cookie) {
        return drafts.findKept(cookie)
                .chain(found -> found.filter(
                                draft -> draft.answers().correct(returned.id().value(), returned.round()))
                        .map(draft -> Uni.createFrom().item(draft))
                        .orElseGet(() -> drafts.begin(
                                ReturnedForm.of(returned, tables.reader().table()))));
    }

    /// Withdraws it.
    @POST
    @Path("withdrawal")
    @RolesAllowed(Roles.APPLICANT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> withdraw(@RestForm @Nullable UUID key) {
        return intake.withdraw(application(), new CommandId(Intention.of("withdrawal", key)), OptionalLong.empty())
                .map(_ -> Templates.withdrawn());
    }

    private ApplicationId application() {
        return caller.application().map(ApplicationId::new).orElseThrow(MyApplicationPage::unknown);
    }

    private static boolean isWithdrawable(ApplicationDetails details) {
        return switch (details.progress()) {
            case SUBMITTED, RETURNED, AWAITING_DEPOSIT, REGISTERED, READY -> true;
            case IN_PRODUCTION, AT_BRANCH, FULFILLED, REJECTED, WITHDRAWN -> false;
        };
    }

    /// Whether a card is to be collected at a branch.
    private static boolean isCollectable(ApplicationDetails details) {
        var isOnItsWay = switch (details.progress()) {
            case SUBMITTED, RETURNED, AWAITING_DEPOSIT, REGISTERED, READY, IN_PRODUCTION, AT_BRANCH -> true;
            case FULFILLED, REJECTED, WITHDRAWN -> false;
        };
        return isOnItsWay && !details.insured() && !details.destination().equals(Delivery.MAIL_ROOM);
    }

    private static Response again(Form form, ProblemException refused) {
        var problem = refused.problem();
        return Response.status(problem.status())
                .entity(Templates.applicantCode(form.expecting(
                        "code", problem.detail().zh(), problem.detail().en())))
                .build();
    }

    private static String cut(@Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip();
        return text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception();
    }
}

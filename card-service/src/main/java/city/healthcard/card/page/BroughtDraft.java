package city.healthcard.card.page;

import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.DraftDoor;
import city.healthcard.card.draft.DraftDoor.Behind;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Sending;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.tracker.Applications;
import city.healthcard.webkit.access.Caller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The unfinished application that a browser brings back by its cookie, and the page that follows.
@Singleton
public class BroughtDraft {

    static final String START = "/card/apply";
    private static final String CHECK = "/card/apply/check";

    private final Drafts drafts;
    private final DraftDoor door;
    private final Sending sending;
    private final Applications applications;
    private final InstantSource clock;
    private final Caller caller;
    private final boolean secure;

    BroughtDraft(
            Drafts drafts,
            DraftDoor door,
            Sending sending,
            Applications applications,
            InstantSource clock,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.drafts = drafts;
        this.door = door;
        this.sending = sending;
        this.applications = applications;
        this.clock = clock;
        this.caller = caller;
        this.secure = publicUrl.startsWith("https:");
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// Asks whoever corrects an application to sign in once more.
        static native TemplateInstance signInAgain(String number);
    }

    /// Does something with the draft, unless it was sent already, is to be signed in for, or is not there.
    Uni<Response> open(@Nullable String cookie, Function<Draft, Uni<Response>> then) {
        return door.open(cookie, caller.application()).chain(behind -> switch (behind) {
            case Behind.Unfinished unfinished -> then.apply(unfinished.draft());
            case Behind.Sent sent -> now(arrived(sent.number()));
            case Behind.Guarded guarded -> signInAgain(guarded.application());
            case Behind.Nothing _ -> now(over());
        });
    }

    /// Does something that ends with the browser's draft or begins another one; unless an application has
    /// come of it whose number was never told.
    Uni<Response> leave(@Nullable String cookie, Function<Optional<Draft>, Uni<Response>> then) {
        return drafts.findKept(cookie)
                .chain(found -> found.map(sending::unsaid)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .chain(number -> number.map(it -> now(arrived(it))).orElseGet(() -> then.apply(found))));
    }

    private Uni<Response> signInAgain(UUID application) {
        return applications
                .find(new ApplicationId(application))
                .map(found -> found.map(details -> Response.status(Response.Status.UNAUTHORIZED)
                                .entity(Templates.signInAgain(details.number()))
                                .build())
                        .orElseGet(BroughtDraft::over));
    }

    /// The next question, or the last look.
    Response next(Answers answers) {
        var next = sending.questionnaire().next(answers);
        var address = next.map(question -> START + '/' + question.word()).orElse(CHECK);
        return Response.seeOther(URI.create(address)).build();
    }

    /// Each answer gives the cookie another term, as it gives the draft one.
    Response next(Answers answers, Draft draft) {
        return keeping(draft, Response.fromResponse(next(answers)));
    }

    /// The answer, and what brings the browser back to the draft.
    Response keeping(Draft draft, Response.ResponseBuilder answer) {
        return answer.cookie(DraftCookie.carrying(drafts.keepsakeOf(draft), draft, clock.instant(), secure))
                .build();
    }

    /// The start, without the draft.
    Response forgotten() {
        return Response.seeOther(URI.create(START))
                .cookie(DraftCookie.forgotten(secure))
                .build();
    }

    static Response arrived(String number) {
        return Response.seeOther(URI.create(START + "/sent/" + number)).build();
    }

    static Response over() {
        return Response.seeOther(URI.create(START)).build();
    }

    static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}

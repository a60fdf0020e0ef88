package city.healthcard.card.page;

import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Question;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.signin.Throttle;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Back to an unfinished application from another telephone: with the code that was written down and the number of the
/// telephone that was given.
@Path("apply/resume")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ResumePage {

    private static final String KIND = "draft";
    private static final int UNPROCESSABLE = 422;
    private static final int LENGTH_MAX = 40;

    private final Drafts drafts;
    private final Throttle throttle;
    private final InstantSource clock;
    private final boolean secure;

    ResumePage(
            Drafts drafts,
            Throttle throttle,
            InstantSource clock,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.drafts = drafts;
        this.throttle = throttle;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
    }

    @CheckedTemplate(basePath = "apply")
    static class Templates {
        private Templates() {}

        /// Asks for the code and the telephone.
        static native TemplateInstance resume(Form form);
    }

    /// Asks for the code and the telephone.
    @GET
    @Operation(hidden = true)
    public TemplateInstance ask() {
        return Templates.resume(Form.empty());
    }

    /// Goes on where the applicant left. Which of the two was wrong is not told.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> resume(
            @RestForm @Nullable String code, @RestForm @Nullable String phone, HttpServerRequest http) {
        var typed = cut(code);
        var number = cut(phone);
        var form = new Form(Map.of("code", typed, "phone", number), List.of());
        return throttle.admit(KIND, typed, sourceOf(http))
                .chain(() -> drafts.find(typed))
                .map(found -> found.filter(draft -> isOf(number, draft))
                        .map(this::going)
                        .orElseGet(() -> again(
                                UNPROCESSABLE,
                                form.expecting(
                                        "code",
                                        "没有找到与保存码和手机号相符的申请，可能已过期。请核对，或重新开始。",
                                        "No unfinished application has this code and this telephone; it may have ended."
                                                + " Check both, or begin anew."))))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var problem = refused.problem();
                    return again(problem.status(), form.refused(problem));
                });
    }

    /// Where a request comes from.
    static String sourceOf(HttpServerRequest http) {
        return http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
    }

    private Response going(Draft draft) {
        return Response.seeOther(URI.create("/card/apply/check"))
                .cookie(DraftCookie.carrying(drafts.keepsakeOf(draft), draft, clock.instant(), secure))
                .build();
    }

    private static boolean isOf(String typed, Draft draft) {
        return PhoneNumber.read(typed) instanceof Read<PhoneNumber> read
                && PhoneNumber.read(draft.answers().of(Question.PHONE, "phone")).equals(read);
    }

    private static Response again(int status, Form form) {
        return Response.status(status).entity(Templates.resume(form)).build();
    }

    private static String cut(@Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip();
        return text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    }
}

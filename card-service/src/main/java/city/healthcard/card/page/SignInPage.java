package city.healthcard.card.page;

import city.healthcard.card.signin.CitizenTokens;
import city.healthcard.card.signin.SignIn;
import city.healthcard.card.signin.SignIn.Attempt;
import city.healthcard.webkit.access.CitizenCookie;
import city.healthcard.webkit.access.LocalPath;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The citizens' door.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SignInPage {

    private static final int LENGTH_MAX = 400;
    private static final String CODE_NEEDED = "session.code-needed";

    private final SignIn signIn;
    private final boolean secure;

    SignInPage(SignIn signIn, @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.signIn = signIn;
        this.secure = publicUrl.startsWith("https:");
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Card number and password, and the one-time code when it is asked for.
        static native TemplateInstance signIn(Form form, String to, boolean code);
    }

    /// The door.
    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public TemplateInstance door(@RestQuery @Nullable String to) {
        return Templates.signIn(Form.empty(), pathOf(to), false);
    }

    /// Tries the key.
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> enter(
            @RestForm @Nullable String number,
            @RestForm @Nullable String password,
            @RestForm @Nullable String code,
            @RestForm @Nullable String to,
            HttpServerRequest http) {
        var typed = Objects.requireNonNullElse(number, "").strip();
        var secret = Objects.requireNonNullElse(password, "");
        var form = missing(new Form(Map.of("number", typed), List.of()), typed, secret);
        if (form.isFaulty()) {
            return Uni.createFrom().item(answer(422, form, to, false));
        }
        var source = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        return signIn.attempt(typed, secret, code, source).map(attempt -> switch (attempt) {
            case Attempt.Denied denied -> denied(denied.why(), form, to);
            case Attempt.Admitted admitted ->
                // As a header: JAX-RS would look for another service's page below our own root.
                Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, pathOf(to))
                        .cookie(CitizenCookie.carrying(admitted.token(), CitizenTokens.LIFETIME, secure))
                        .build();
        });
    }

    /// Makes the browser forget.
    @GET
    @Path("sign-out")
    @Operation(hidden = true)
    public Response leave() {
        return Response.seeOther(URI.create("/card/"))
                .cookie(CitizenCookie.forgotten(secure))
                .build();
    }

    private static Response denied(Problem why, Form form, @Nullable String to) {
        return answer(why.status(), form.refused(why), to, why.code().equals(CODE_NEEDED));
    }

    private static Response answer(int status, Form form, @Nullable String to, boolean code) {
        return Response.status(status)
                .entity(Templates.signIn(form, pathOf(to), code))
                .build();
    }

    private static Form missing(Form form, String number, String password) {
        var checked = form;
        if (number.isEmpty() || number.length() > LENGTH_MAX) {
            checked = checked.expecting("number", "请输入卡面上的卡号", "Enter the number on the front of the card");
        }
        if (password.isEmpty() || password.length() > LENGTH_MAX) {
            checked = checked.expecting("password", "请输入激活时设置的密码", "Enter the password you chose at activation");
        }
        return checked;
    }

    private static String pathOf(@Nullable String to) {
        return LocalPath.of(to).map(LocalPath::value).orElse("/records/");
    }
}

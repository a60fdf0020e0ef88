package city.healthcard.card.signin;

import city.healthcard.webkit.access.CitizenCookie;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Sessions of applicants.
@Path("/api/applicant-sessions")
@Tag(name = "sign-in", description = "登录 · Sign-in of citizens")
public class ApplicantSessionResource {

    private final ApplicantSignIn signIn;
    private final boolean secure;

    ApplicantSessionResource(ApplicantSignIn signIn, @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.signIn = signIn;
        this.secure = publicUrl.startsWith("https:");
    }

    @POST
    @PermitAll
    @Operation(
            summary = "申请人凭编号和验证码登录 · Sign in with application number and one-time code",
            description = "Without a code one is sent to the telephone given in the application, if there is such an"
                    + " application; the answer is the same if there is none. With the code it answers a token for ten"
                    + " minutes and sets it as the cookie hc_citizen.")
    @APIResponse(responseCode = "200", description = "signed in")
    @APIResponse(responseCode = "401", description = "session.code-needed, session.refused")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<Response> open(@NotNull @Valid ApplicantSessionRequest request, HttpServerRequest http) {
        var source = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        var code = request.code();
        return code == null || code.isBlank()
                ? signIn.sendCode(request.applicationNumber(), source)
                        .map(_ -> SignInProblems.applicantCodeNeeded().response())
                : signIn.enter(request.applicationNumber(), code, source).map(this::admitted);
    }

    private Response admitted(String token) {
        return Response.ok(Map.of("token", token, "expiresInSeconds", CitizenTokens.LIFETIME.toSeconds()))
                .cookie(CitizenCookie.carrying(token, CitizenTokens.LIFETIME, secure))
                .build();
    }
}

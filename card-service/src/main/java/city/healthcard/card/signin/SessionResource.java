package city.healthcard.card.signin;

import city.healthcard.card.signin.SignIn.Attempt;
import city.healthcard.webkit.access.CitizenCookie;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Sessions of citizens.
@Path("/api/sessions")
@Tag(name = "sign-in", description = "登录 · Sign-in of citizens")
public class SessionResource {

    private final SignIn signIn;
    private final boolean secure;

    SessionResource(SignIn signIn, @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.signIn = signIn;
        this.secure = publicUrl.startsWith("https:");
    }

    @POST
    @PermitAll
    @Operation(
            summary = "卡号密码登录 · Sign in with card number and password",
            description = "Answers a token for ten minutes and sets it as the cookie hc_citizen.")
    @APIResponse(responseCode = "200", description = "signed in")
    @APIResponse(responseCode = "401", description = "session.refused, session.code-needed")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<Response> open(@NotNull @Valid SessionRequest request, HttpServerRequest http) {
        var source = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        return signIn.attempt(request.cardNumber(), request.password(), request.code(), source)
                .map(attempt -> switch (attempt) {
                    case Attempt.Denied denied -> denied.why().response();
                    case Attempt.Admitted admitted -> admitted(admitted);
                });
    }

    @DELETE
    @PermitAll
    @Operation(summary = "退出 · Sign out")
    public Response close() {
        return Response.noContent().cookie(CitizenCookie.forgotten(secure)).build();
    }

    private Response admitted(Attempt.Admitted admitted) {
        var body = Map.of(
                "token", admitted.token(),
                "expiresInSeconds", CitizenTokens.LIFETIME.toSeconds(),
                "citizen", admitted.owner().citizen().value(),
                "card", admitted.owner().card().value());
        return Response.ok(body)
                .cookie(CitizenCookie.carrying(admitted.token(), CitizenTokens.LIFETIME, secure))
                .build();
    }
}

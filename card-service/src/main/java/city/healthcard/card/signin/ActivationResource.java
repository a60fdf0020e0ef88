package city.healthcard.card.signin;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Activation of a card by its holder.
@Path("/api/activation")
@Tag(name = "sign-in", description = "登录 · Sign-in of citizens")
public class ActivationResource {

    private final Activation activation;

    ActivationResource(Activation activation) {
        this.activation = activation;
    }

    /// An active card.
    public record Answer(UUID card, String state, String maskedNumber, LocalDate expiresOn) {}

    @POST
    @PermitAll
    @Operation(summary = "激活并设置密码 · Activate a card and choose a password")
    @APIResponse(responseCode = "200", description = "active")
    @APIResponse(responseCode = "422", description = "activation.refused, or the password is too weak")
    @APIResponse(responseCode = "429", description = "session.throttled")
    @AnsweredOnce
    public Uni<Answer> activate(
            @NotNull @Valid ActivationRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            HttpServerRequest http) {
        var source = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        return activation
                .activate(request, source, new CommandId(IdempotencyKey.of(key)))
                .map(face ->
                        new Answer(face.card().value(), "active", face.number().masked(), face.expiresOn()));
    }
}

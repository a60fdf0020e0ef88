package city.healthcard.card.attachment;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.people.Telling;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The pictures of an application, for those who audit it. Each showing is noted before it is shown.
@Path("/api/applications/{application}/attachments")
@Tag(name = "applications", description = "申请 · Applications for a card")
@RolesAllowed(Roles.REGISTRATION_AUDITOR)
public class AttachmentResource {

    private static final int NOT_FOUND = 404;

    private final Attachments attachments;
    private final Telling telling;
    private final Caller caller;

    AttachmentResource(Attachments attachments, Telling telling, Caller caller) {
        this.attachments = attachments;
        this.telling = telling;
        this.caller = caller;
    }

    /// A picture that is there.
    public record Answer(String kind, String mediaType, int bytes) {}

    @GET
    @Operation(summary = "申请附件 · Which pictures came with an application", description = "Shows none of them.")
    @APIResponse(responseCode = "404", description = "application.unknown")
    public Uni<List<Answer>> list(@RestPath UUID application) {
        return attachments
                .of(new ApplicationId(application))
                .map(open -> open.attachments().values().stream()
                        .sorted((one, other) -> one.kind().compareTo(other.kind()))
                        .map(it -> new Answer(it.kind().word(), it.mediaType(), it.bytes()))
                        .toList());
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "查看附件 · One picture", description = "`photo` or `scan`. That it was shown is on record.")
    @APIResponse(responseCode = "200", description = "image/jpeg or image/png")
    @APIResponse(responseCode = "404", description = "application.unknown, application.no-attachment")
    public Uni<Response> show(@RestPath UUID application, @RestPath String kind) {
        return attachments.of(new ApplicationId(application)).chain(open -> {
            var attachment = Attachment.Kind.of(kind)
                    .flatMap(it -> Optional.ofNullable(open.attachments().get(it)))
                    .orElseThrow(AttachmentResource::none);
            return telling.note(caller.subject(), "audit", List.of(open.citizen()))
                    .chain(() -> attachments.open(open.id(), attachment))
                    .map(bytes -> Response.ok(bytes.orElseThrow(AttachmentResource::none))
                            .type(attachment.mediaType())
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build());
        });
    }

    private static ProblemException none() {
        return Problem.of(
                        NOT_FOUND,
                        "application.no-attachment",
                        "这份申请没有这一附件。",
                        "No such picture came with this application.")
                .exception();
    }
}

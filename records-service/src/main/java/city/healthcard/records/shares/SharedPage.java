package city.healthcard.records.shares;

import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.shares.Shares.Opening;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where somebody opens a link that a citizen has given them. The key passes through and is not kept.
@Path("/shared")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SharedPage {

    private static final Set<String> KEPT = Set.of("link", "recipient", "pin");
    private static final int NAME_MAX = 60;
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;

    private final Shares shares;
    private final InstitutionNames institutions;

    SharedPage(Shares shares, InstitutionNames institutions) {
        this.shares = shares;
        this.institutions = institutions;
    }

    @CheckedTemplate(basePath = "shares")
    static class Templates {
        private Templates() {}

        /// Asks for the link and the PIN, or shows what it opens.
        static native TemplateInstance shared(Form form, Optional<SharedView> view);
    }

    /// The form.
    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.shared(Form.empty(), Optional.empty());
    }

    /// What the link shows.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> open(MultivaluedMap<String, String> sent) {
        sent.keySet().retainAll(KEPT);
        var form = checked(Form.of(sent));
        if (form.isFaulty()) {
            return Uni.createFrom().item(again(form, UNPROCESSABLE));
        }
        return shares.openPasted(form.value("link"), form.value("recipient").strip(), form.value("pin"))
                .map(pasted -> answer(form.without("pin"), pasted));
    }

    private Response answer(Form form, Shares.Pasted pasted) {
        return switch (pasted.opening()) {
            case Opening.WrongPin wrong ->
                again(form.refused(ShareProblems.wrongPin(wrong.remaining())), UNPROCESSABLE);
            case Opening.Nothing _ -> nothing(form);
            case Opening.Opened _ ->
                pasted.content()
                        .map(bytes -> SharedView.of(bytes, institutions::of))
                        .map(view -> Response.ok(Templates.shared(Form.empty(), Optional.of(view)))
                                .build())
                        .orElseGet(() -> nothing(form));
        };
    }

    private static Response nothing(Form form) {
        return again(form.refused(ShareProblems.nothing()), NOT_FOUND);
    }

    private static Response again(Form form, int status) {
        return Response.status(status)
                .entity(Templates.shared(form, Optional.empty()))
                .build();
    }

    private static Form checked(Form form) {
        var checked = form;
        if (!form.value("link").contains(ShareLink.SCHEME)) {
            checked = checked.expecting("link", "请粘贴完整的链接", "Paste the whole link");
        }
        var name = form.value("recipient").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_MAX) {
            checked = checked.expecting("recipient", "请写明您是谁，最多 60 字", "Say who you are, in up to 60 characters");
        }
        return checked;
    }
}

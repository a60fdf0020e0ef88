package city.healthcard.records.copies;

import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where anybody asks whether a copy is genuine. Nothing personal is said.
@Path("/verify")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class VerifyPage {

    private final Copies copies;

    VerifyPage(Copies copies) {
        this.copies = copies;
    }

    @CheckedTemplate(basePath = "copies")
    static class Templates {
        private Templates() {}

        /// Asks for a code, and says what is known of it.
        static native TemplateInstance verify(Form form, Optional<CopyNote> found, boolean asked);
    }

    /// The form, or what is known of a code.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> verify(@RestQuery @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Uni.createFrom().item(Templates.verify(Form.empty(), Optional.empty(), false));
        }
        return copies.of(code).map(found -> Templates.verify(new Form(Map.of("code", code), List.of()), found, true));
    }
}

package city.healthcard.card.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The way in: what the card is, what one needs for it, how long it takes, and the doors.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class HomePage {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The page.
        static native TemplateInstance home();
    }

    /// The page.
    @GET
    @Operation(hidden = true)
    public TemplateInstance home() {
        return Templates.home();
    }
}

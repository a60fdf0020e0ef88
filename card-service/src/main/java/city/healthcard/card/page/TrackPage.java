package city.healthcard.card.page;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Applications;
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

/// How far an application has come, for whoever has its number. A number cannot be guessed, and the page names nobody.
@Path("track")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class TrackPage {

    private final Applications applications;

    TrackPage(Applications applications) {
        this.applications = applications;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Asks for the number.
        static native TemplateInstance ask(Form form);

        /// Shows the way.
        static native TemplateInstance track(Track track);
    }

    /// The question, or the way of the application whose number is given.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> track(@RestQuery @Nullable String number) {
        if (number == null || number.isBlank()) {
            return Uni.createFrom().item(Templates.ask(Form.empty()));
        }
        var application = NumberIndex.applicationOf(number);
        return find(application)
                .map(found -> found.map(details -> Templates.track(Track.of(details)))
                        .orElseGet(() -> Templates.ask(unknown(number))));
    }

    private Uni<Optional<ApplicationDetails>> find(@Nullable ApplicationId application) {
        return application == null ? Uni.createFrom().item(Optional.empty()) : applications.find(application);
    }

    private static Form unknown(String number) {
        return new Form(Map.of("number", number), List.of())
                .expecting(
                        "number",
                        "没有查到这个编号。请对照回执，输入 12 位字母和数字，如 7XK2-M9QD-4TRA。",
                        "No application has this number. Enter the 12 letters and digits on the receipt, such as"
                                + " 7XK2-M9QD-4TRA.");
    }
}

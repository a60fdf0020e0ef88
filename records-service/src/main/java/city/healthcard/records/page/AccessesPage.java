package city.healthcard.records.page;

import city.healthcard.records.door.Readers;
import city.healthcard.records.page.AccessSheets.Listed;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.Questions;
import city.healthcard.records.ward.SeenReadings;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// Who read my file, or tried to; and why, where the citizen wants to know.
@Path("/accesses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class AccessesPage {

    private final AccessSheets sheets;
    private final Questions questions;
    private final Readers readers;
    private final Caller caller;

    AccessesPage(AccessSheets sheets, Questions questions, Readers readers, Caller caller) {
        this.sheets = sheets;
        this.questions = questions;
        this.readers = readers;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// Who read the file, and who tried to.
        ///
        /// @param isWhole whether nothing is left out
        /// @param asked whether a question was taken just now
        static native TemplateInstance accesses(
                long count, long own, long refused, List<Read> reads, boolean isWhole, boolean asked);

        /// Asks about one access.
        static native TemplateInstance question(Read read, List<Choice> concerns, Form form, UUID key);
    }

    /// The list, newest first.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return listed().chain(sheets::list);
    }

    /// A form for a question about one of them.
    @GET
    @Path("{access}/question")
    @Operation(hidden = true)
    public Uni<TemplateInstance> form(@RestPath UUID access) {
        return listed().map(listed -> sheets.form(listed, access));
    }

    /// The question.
    @POST
    @Path("{access}/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> ask(@RestPath UUID access, MultivaluedMap<String, String> sent) {
        return listed().chain(listed -> sheets.ask(listed, access, Form.of(sent)));
    }

    private Uni<Listed> listed() {
        return questions
                .accesses(readers.holder(caller), readers.citizen(caller))
                .map(log -> new Listed(SeenReadings.all(log), Asker.citizen(readers.names(caller)), true));
    }
}

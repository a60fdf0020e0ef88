package city.healthcard.records.page;

import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import city.healthcard.records.question.QuestionId;
import city.healthcard.records.questioning.Questions;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// What a citizen wrote about an access, for the bureau's access auditor. The words stay here, under the citizen's key;
/// the auditor's page brings them in. Whoever was questioned does not see what was written about them.
@Path("/access-questions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class QuestionedPage {

    private final Questions questions;
    private final Caller caller;

    QuestionedPage(Questions questions, Caller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// The words; empty when there are none, nothing is left of them, or they are about who asks.
        ///
        /// @param guardian whether they are a guardian's
        static native TemplateInstance questioned(String words, boolean guardian);
    }

    /// The words.
    @GET
    @Path("{question}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> words(@RestPath UUID question) {
        return questions.find(new QuestionId(question)).map((Optional<AccessQuestioned> found) -> {
            var asked = found.filter(it -> !it.access().reader().equals(caller.subject()));
            return Templates.questioned(
                    asked.map(AccessQuestioned::words).orElse(""),
                    asked.filter(it -> it.guardian() != null).isPresent());
        });
    }
}

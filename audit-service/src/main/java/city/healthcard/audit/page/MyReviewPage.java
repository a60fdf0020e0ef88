package city.healthcard.audit.page;

import city.healthcard.audit.api.ReasonTexts;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.Standing;
import city.healthcard.audit.reviewdetails.Step;
import city.healthcard.audit.reviewnotes.Notes;
import city.healthcard.audit.reviewnotes.ReviewNotes;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Why an application was returned, for its applicant: a part of the applicant's own page, or a page of its own. Each
/// reason leads to the answer that is to be given anew. Who decided is not told.
@Path("my-review")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.APPLICANT)
public class MyReviewPage {

    private final Reviews reviews;
    private final Notes notes;
    private final ReasonTexts texts;
    private final Caller caller;

    MyReviewPage(Reviews reviews, Notes notes, ReasonTexts texts, Caller caller) {
        this.reviews = reviews;
        this.notes = notes;
        this.texts = texts;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        private Templates() {}

        /// Part of another page.
        static native TemplateInstance mineFacts(List<Mending> mendings, String note);

        /// A page.
        static native TemplateInstance mine(List<Mending> mendings, String note);
    }

    /// What an auditor has returned.
    ///
    /// @param note the auditor's own words; empty when there are none
    private record Returned(List<Mending> mendings, String note) {

        static final Returned NOTHING = new Returned(List.of(), "");
    }

    /// What is to be mended; nothing unless it was returned.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestHeader("HX-Request") @Nullable String fragment) {
        return mine().map(it -> fragment == null
                ? Templates.mine(it.mendings(), it.note())
                : Templates.mineFacts(it.mendings(), it.note()));
    }

    private Uni<Returned> mine() {
        return caller.application()
                .map(reviews::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(found -> found.filter(review -> review.standing() == Standing.RETURNED)
                        .map(review -> notes.to(review.citizen()).map(written -> returned(review, written)))
                        .orElseGet(() -> Uni.createFrom().item(Returned.NOTHING)));
    }

    private Returned returned(ReviewDetails review, ReviewNotes written) {
        return review.steps().reversed().stream()
                .filter(step -> step.what() == Step.What.RETURNED)
                .findFirst()
                .map(step -> new Returned(
                        step.reasons().stream()
                                .map(reason -> Mending.of(reason, texts.of(reason)))
                                .toList(),
                        step.stage()
                                .map(stage -> written.to(review.application(), step.round(), stage))
                                .orElse("")))
                .orElse(Returned.NOTHING);
    }
}

package city.healthcard.card.page;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Attachment;
import city.healthcard.card.attachment.Attachments;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.tracker.Applications;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who applied, for the auditor who has the review open: a fragment beside the review, or a page of its own. It is
/// noted before it is told.
@Path("fragments/applications/{application}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
public class ApplicantPage {

    private final Applications applications;
    private final Hearts hearts;
    private final Attachments attachments;
    private final Telling telling;
    private final Caller caller;

    ApplicantPage(Applications applications, Hearts hearts, Attachments attachments, Telling telling, Caller caller) {
        this.applications = applications;
        this.hearts = hearts;
        this.attachments = attachments;
        this.telling = telling;
        this.caller = caller;
    }

    /// A picture that came with an application.
    ///
    /// @param address where it is shown
    /// @param word what it shows, among [DeskWords]
    public record Shown(String address, String word) {

        static Shown of(ApplicationId application, Attachment.Kind kind) {
            return new Shown(
                    "/card/api/applications/%s/attachments/%s".formatted(application, kind.word()),
                    "picture_" + kind.word());
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Part of another page.
        static native TemplateInstance applicantFacts(Known citizen, String number, List<Shown> pictures);

        /// A page.
        static native TemplateInstance applicant(Known citizen, String number, List<Shown> pictures);
    }

    /// Who applied.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestPath UUID application, @RestHeader("HX-Request") @Nullable String fragment) {
        return applications
                .find(new ApplicationId(application))
                .map(found -> found.orElseThrow(ApplicantPage::unknown))
                .chain(details -> known(new CitizenId(details.citizen()))
                        .chain(citizen -> pictures(details.id())
                                .map(pictures -> fragment == null
                                        ? Templates.applicant(citizen, details.number(), pictures)
                                        : Templates.applicantFacts(citizen, details.number(), pictures))));
    }

    /// Only the first audit looks at pictures.
    private Uni<List<Shown>> pictures(UUID application) {
        return caller.is(Roles.REGISTRATION_AUDITOR)
                ? attachments
                        .of(new ApplicationId(application))
                        .map(open -> open.attachments().keySet().stream()
                                .sorted()
                                .map(kind -> Shown.of(open.id(), kind))
                                .toList())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Known> known(CitizenId citizen) {
        return telling.note(caller.subject(), "audit", List.of(citizen))
                .chain(() -> hearts.personOf(citizen))
                .map(state -> switch (state) {
                    case Known known -> known;
                    case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ -> throw unknown();
                });
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception();
    }
}

package city.healthcard.card.page;

import city.healthcard.card.correction.Correcting;
import city.healthcard.card.correction.CorrectionCase;
import city.healthcard.card.correction.SideBySide;
import city.healthcard.card.id.CitizenId;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Corrections that wait for a second person: the list, and one of them, old beside new.
@Path("corrections")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
public class CorrectionPage {

    private static final int REASON_MAX = 200;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> DEEDS = Set.of("approved", "refused");

    private final Correcting correcting;
    private final Caller caller;

    CorrectionPage(Correcting correcting, Caller caller) {
        this.correcting = correcting;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The list, with a correction beside it when one lies open.
        ///
        /// @param deed what was just done, its name among [CorrectionWords]; empty when nothing was
        static native TemplateInstance corrections(
                List<Line> lines, Optional<OpenCorrection> open, String deed, Form form, UUID key);
    }

    /// One that waits.
    ///
    /// @param reference what a person calls it: the beginning of its id
    public record Line(String href, String reference, LocalDate on, boolean isOpen) {

        private static List<Line> of(CorrectionCase waiting, @Nullable UUID open) {
            return waiting.corrections().stream()
                    .filter(entry -> entry.state().equals("open"))
                    .map(entry -> new Line(
                            "/card/corrections?citizen=" + waiting.citizen() + "&correction=" + entry.id(),
                            entry.id().toString().substring(0, 8),
                            entry.requestedOn(),
                            entry.id().equals(open)))
                    .toList();
        }
    }

    /// One that lies open.
    ///
    /// @param isMine whether whoever reads asked for it, and so does not approve it
    public record OpenCorrection(UUID citizen, SideBySide sides, boolean isMine) {

        /// Where it is decided.
        ///
        /// @param how `approval` or `refusal`
        public String decision(String how) {
            return "/card/corrections/" + citizen + "/" + sides.id() + "/" + how;
        }

        /// Whether two facts differ, so that the eye finds it.
        public boolean differ(Object before, Object after) {
            return !before.equals(after);
        }
    }

    /// The list, and the correction that lies open beside it.
    @GET
    @Operation(hidden = true)
    public Uni<Response> waiting(
            @RestQuery @Nullable UUID citizen, @RestQuery @Nullable UUID correction, @RestQuery @Nullable String done) {
        var deed = done != null && DEEDS.contains(done) ? "deed_" + done : "";
        return citizen == null || correction == null
                ? page(OK, Optional.empty(), deed, Form.empty())
                : opened(OK, citizen, correction, Form.empty());
    }

    /// Lets it be recorded.
    @POST
    @Path("{citizen}/{correction}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> approve(@RestPath UUID citizen, @RestPath UUID correction, @RestForm UUID key) {
        var cause = new CommandId(Intention.of("approve " + correction, key));
        return decided(
                citizen,
                correction,
                "approved",
                Form.empty(),
                correcting.approve(new CitizenId(citizen), correction, caller.subject(), cause));
    }

    /// Turns it down.
    @POST
    @Path("{citizen}/{correction}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> refuse(
            @RestPath UUID citizen, @RestPath UUID correction, @RestForm @Nullable String reason, @RestForm UUID key) {
        var why = Objects.requireNonNullElse(reason, "").strip();
        var form = new Form(Map.of("reason", why), List.of());
        if (why.isEmpty() || why.length() > REASON_MAX) {
            var expecting = form.expecting("reason", "请写明理由，不超过 200 字", "Give the reason, at most 200 characters");
            return opened(UNPROCESSABLE, citizen, correction, expecting);
        }
        var cause = new CommandId(Intention.of("refuse " + correction, key));
        return decided(
                citizen,
                correction,
                "refused",
                form,
                correcting.refuse(new CitizenId(citizen), correction, why, caller.subject(), cause));
    }

    /// Back to the list; or the same page with why not.
    private Uni<Response> decided(UUID citizen, UUID correction, String how, Form form, Uni<?> decision) {
        return decision.<Response>map(_ -> Response.seeOther(URI.create("/card/corrections?done=" + how))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return opened(problem.status(), citizen, correction, form.refused(problem));
                });
    }

    /// With the correction beside the list; with why not where it waits no longer.
    private Uni<Response> opened(int status, UUID citizen, UUID correction, Form form) {
        return correcting
                .show(new CitizenId(citizen), correction, caller.subject())
                .map(sides ->
                        new OpenCorrection(citizen, sides, sides.requestedBy().equals(caller.subject())))
                .chain(open -> page(status, Optional.of(open), "", form))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    var why = form.isFaulty() ? form : form.refused(problem);
                    return page(problem.status(), Optional.empty(), "", why);
                });
    }

    private Uni<Response> page(int status, Optional<OpenCorrection> open, String deed, Form form) {
        var shown = open.map(it -> it.sides().id()).orElse(null);
        return correcting
                .open()
                .map(waiting -> Response.status(status)
                        .entity(Templates.corrections(
                                waiting.stream()
                                        .flatMap(each -> Line.of(each, shown).stream())
                                        .toList(),
                                open,
                                deed,
                                form,
                                UUID.randomUUID()))
                        .build());
    }
}

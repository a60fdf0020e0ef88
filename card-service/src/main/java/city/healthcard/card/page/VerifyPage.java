package city.healthcard.card.page;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.TerminalKind;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.scan.Factor;
import city.healthcard.card.verification.HolderProof;
import city.healthcard.card.verification.InstitutionOfCaller;
import city.healthcard.card.verification.Reader;
import city.healthcard.card.verification.Verdict;
import city.healthcard.card.verification.Verification;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.Text;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A desk that verifies cards with a scanner that types: the field has the focus, and Enter sends.
@Path("verify")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class VerifyPage {

    private static final String TERMINAL = "desk-page";
    private static final int OK = 200;

    private final Verification verification;
    private final HolderProof proof;
    private final InstitutionOfCaller institutions;
    private final Caller caller;

    VerifyPage(Verification verification, HolderProof proof, InstitutionOfCaller institutions, Caller caller) {
        this.verification = verification;
        this.proof = proof;
        this.institutions = institutions;
        this.caller = caller;
    }

    /// A step to choose.
    public record Step(String code, boolean isChosen) {

        /// Its name among [DeskWords].
        public String name() {
            return "step_" + code;
        }
    }

    /// What came of the last scan, as the page shows it.
    ///
    /// @param refused why not, when it was refused
    public record Shown(@Nullable Verdict verdict, @Nullable Text refused) {

        static final Shown NOTHING = new Shown(null, null);

        static Shown of(Verdict verdict) {
            return verdict instanceof Verdict.TurnedAway away
                    ? new Shown(verdict, RefusalProblems.of(away.why()).detail())
                    : new Shown(verdict, null);
        }

        /// The accepted scan, if it was.
        public Verdict.@Nullable Accepted accepted() {
            return verdict instanceof Verdict.Accepted accepted ? accepted : null;
        }

        /// The waiting scan, if it waits.
        public Verdict.@Nullable FactorNeeded waiting() {
            return verdict instanceof Verdict.FactorNeeded waiting ? waiting : null;
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The desk.
        static native TemplateInstance verify(Shown shown, Form form, List<Step> steps, UUID key);
    }

    /// The desk, ready for a scan.
    @GET
    @Operation(hidden = true)
    public TemplateInstance desk() {
        return page(Shown.NOTHING, Form.empty(), TreatmentStep.REGISTRATION);
    }

    /// A scan.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> scan(@RestForm @Nullable String code, @RestForm @Nullable String step, @RestForm UUID key) {
        var text = Objects.requireNonNullElse(code, "").strip();
        var at = TreatmentStep.ofCode(Objects.requireNonNullElse(step, "")).orElse(TreatmentStep.REGISTRATION);
        if (text.isEmpty() || text.length() > PresentedCode.LENGTH_MAX) {
            var form = Form.empty().expecting("code", "请扫描健康卡码", "Scan the code of a health card");
            return Uni.createFrom().item(answer(422, page(Shown.NOTHING, form, at)));
        }
        var by = caller.subject();
        return institutions
                .of(caller)
                .chain(institution -> verification.judge(
                        text, new Reader(institution, by, at, TERMINAL, TerminalKind.DESK), new CommandId(key)))
                .map(verdict -> answer(OK, page(Shown.of(verdict), Form.empty(), at)))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> refusal(refused, Shown.NOTHING, at));
    }

    /// The holder typed the password or the code that was sent; or wants one sent.
    @POST
    @Path("{scan}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> prove(
            @RestPath UUID scan,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String value,
            @RestForm UUID key) {
        var id = new ScanId(scan);
        var at = TreatmentStep.REGISTRATION;
        return institutions
                .of(caller)
                .chain(institution -> "send".equals(kind)
                        ? proof.sendCode(id, institution).chain(() -> proof.waiting(id, institution))
                        : proof.prove(
                                id,
                                "code".equals(kind) ? Factor.ONE_TIME_CODE : Factor.PASSWORD,
                                Objects.requireNonNullElse(value, ""),
                                institution,
                                new CommandId(key)))
                .map(verdict -> answer(OK, page(Shown.of(verdict), Form.empty(), at)))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> again(refused, id, at));
    }

    /// A wrong password leaves the scan waiting, unless it was the last try.
    private Uni<Response> again(ProblemException refused, ScanId scan, TreatmentStep at) {
        return institutions
                .of(caller)
                .chain(institution -> proof.waiting(scan, institution))
                .map(Shown::of)
                .onFailure(ProblemException.class)
                .recoverWithItem(Shown.NOTHING)
                .map(shown -> refusal(refused, shown, at));
    }

    private static Response refusal(ProblemException refused, Shown shown, TreatmentStep at) {
        var problem = refused.problem();
        return answer(problem.status(), page(shown, new Form(Map.of(), List.of()).refused(problem), at));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static TemplateInstance page(Shown shown, Form form, TreatmentStep at) {
        var steps = List.of(TreatmentStep.values()).stream()
                .map(step -> new Step(step.code(), step == at))
                .toList();
        return Templates.verify(shown, form, steps, UUID.randomUUID());
    }
}

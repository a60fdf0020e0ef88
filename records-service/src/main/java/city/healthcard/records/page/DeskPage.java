package city.healthcard.records.page;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.summary.Summaries;
import city.healthcard.records.summary.SummarySection;
import city.healthcard.records.toldreaders.Notice;
import city.healthcard.records.toldreaders.Notices;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The desk of an institution: the summary of the file of a patient whose card is shown, and the glass to be broken.
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class DeskPage {

    private static final int PAGE = 20;
    private static final int WORDS_MIN = 5;
    private static final int WORDS_MAX = 500;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> KEPT = Set.of("card", "reason", "words");

    private final HealthFiles files;
    private final Moments moments;
    private final BreakGlasses glasses;
    private final Door door;
    private final Readers readers;
    private final Caller caller;
    private final Summaries summaries;
    private final InstitutionNames institutions;
    private final Notices notices;

    DeskPage(
            HealthFiles files,
            Moments moments,
            BreakGlasses glasses,
            Door door,
            Readers readers,
            Caller caller,
            Summaries summaries,
            InstitutionNames institutions,
            Notices notices) {
        this.files = files;
        this.moments = moments;
        this.glasses = glasses;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
        this.summaries = summaries;
        this.institutions = institutions;
        this.notices = notices;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// Asks for a card, and shows what may be seen of the file.
        static native TemplateInstance desk(
                Form form, Optional<Summary> summary, List<Choice> reasons, long hours, UUID key, long changes);
    }

    /// What is shown of a file.
    ///
    /// @param card number of the card that was shown, to be sent again
    /// @param sealed whether something is left out
    /// @param closesAt when the broken glass closes by itself; absent when it is whole
    /// @param changed visits that people here read and that changed since
    /// @param essentials what matters in an emergency
    public record Summary(
            String card,
            int total,
            boolean sealed,
            Optional<Instant> closesAt,
            List<Moment> latest,
            Set<UUID> changed,
            List<SummarySection> essentials) {}

    /// The desk.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> desk() {
        return changed().map(visits -> page(Form.empty(), Optional.empty(), visits.size()));
    }

    /// A card is shown.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> open(MultivaluedMap<String, String> sent) {
        sent.keySet().retainAll(KEPT);
        var form = Form.of(sent);
        return answered(form, () -> summary(citizenOf(form), form.value("card"), Optional.empty()));
    }

    /// The glass is broken.
    @POST
    @Path("break-glass")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> breakGlass(MultivaluedMap<String, String> sent) {
        var cause = new CommandId(Intention.of("break-glass", Form.of(sent)));
        sent.keySet().retainAll(KEPT);
        var form = Form.of(sent);
        var expected = expectations(form);
        if (expected.isFaulty()) {
            return Uni.createFrom()
                    .item(Response.status(UNPROCESSABLE)
                            .entity(page(expected, Optional.empty()))
                            .build());
        }
        return answered(form, () -> {
            var citizen = citizenOf(form);
            var ask = new BreakGlasses.Ask(
                    caller.subject(),
                    caller.institution()
                            .orElseThrow(() -> RequestProblems.forbidden().exception()),
                    Reason.ofWord(form.value("reason")).orElseThrow(),
                    form.value("words").strip());
            return glasses.open(new BreakGlassId(cause.idFor("break-glass")), citizen, ask, cause)
                    .chain(broken -> summary(citizen, form.value("card"), Optional.of(broken)));
        });
    }

    private Uni<Response> answered(Form form, Supplier<Uni<? extends Summary>> work) {
        return Uni.createFrom()
                .deferred(work)
                .map(summary ->
                        Response.ok(page(Form.empty(), Optional.of(summary))).build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var problem = refused.problem();
                    return Response.status(problem.status())
                            .entity(page(form.refused(problem), Optional.empty()))
                            .build();
                });
    }

    /// @param broken the glass that was broken a moment ago, which the index may not know yet
    private Uni<Summary> summary(CitizenId citizen, String card, Optional<GlassBroken> broken) {
        UnaryOperator<HealthFile> withNews =
                file -> broken.map(it -> file.with(file.permits().after(it))).orElse(file);
        return files.fileOf(citizen).map(withNews).chain(file -> {
            var reader = readers.other(caller, citizen, file, card);
            return door.admit(reader, citizen, Scope.FILE).chain(() -> {
                if (file.restricted()) {
                    throw FileProblems.restricted().exception();
                }
                var open = readers.openedTo(caller, reader, file);
                var page = open.page(null, PAGE).orElseThrow();
                return Uni.combine()
                        .all()
                        .unis(files.visits(page.entries()), changed(), summaries.of(open))
                        .with((bodies, changed, essentials) -> new Summary(
                                card,
                                open.shownCount(),
                                open.sealed(),
                                readers.glassOf(caller, file),
                                bodies.stream().map(moments::of).toList(),
                                changed,
                                SummarySection.of(essentials, institutions::of)));
            });
        });
    }

    private CitizenId citizenOf(Form form) {
        return readers.holderOf(form.value("card"))
                .map(holder -> holder.citizen())
                .orElseThrow(() -> FileProblems.noSuchCard().exception());
    }

    private static Form expectations(Form form) {
        var expected = form;
        if (Reason.ofWord(form.value("reason")).isEmpty()) {
            expected = expected.expecting("reason", "请选择理由", "Choose a reason");
        }
        var words = form.value("words").strip();
        var length = words.codePointCount(0, words.length());
        return length < WORDS_MIN || length > WORDS_MAX
                ? expected.expecting("words", "请写明情况，5 至 500 字", "Say what happened, in 5 to 500 characters")
                : expected;
    }

    /// Visits that people here read and that changed since.
    private Uni<Set<UUID>> changed() {
        return notices.ofInstitution(caller.institution().orElse(""))
                .map(found -> found.stream().map(Notice::visit).collect(toSet()));
    }

    private TemplateInstance page(Form form, Optional<Summary> summary) {
        return page(form, summary, 0);
    }

    private TemplateInstance page(Form form, Optional<Summary> summary, long changes) {
        return Templates.desk(form, summary, Choice.ofReasons(), glasses.hoursOpen(), UUID.randomUUID(), changes);
    }
}

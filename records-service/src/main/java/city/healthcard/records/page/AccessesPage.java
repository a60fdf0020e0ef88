package city.healthcard.records.page;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.door.Readers;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.question.Concern;
import city.healthcard.records.questioning.QuestionNote;
import city.healthcard.records.questioning.Questions;
import city.healthcard.records.shares.ShareNote;
import city.healthcard.records.shares.Shares;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// Who read my file, or tried to; and why, where the citizen wants to know.
@Path("/accesses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class AccessesPage {

    private static final int WORDS_MAX = 500;
    private static final int UNPROCESSABLE = 422;

    private final Questions questions;
    private final Shares shares;
    private final InstitutionNames institutions;
    private final Readers readers;
    private final Caller caller;

    AccessesPage(
            Questions questions, Shares shares, InstitutionNames institutions, Readers readers, Caller caller) {
        this.questions = questions;
        this.shares = shares;
        this.institutions = institutions;
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
                long count, long refused, List<Read> reads, boolean isWhole, boolean asked);

        /// Asks about one access.
        static native TemplateInstance question(Read read, List<Choice> concerns, Form form, UUID key);
    }

    /// The list, newest first.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return log().chain(log -> list(log, Optional.empty()));
    }

    /// A form for a question about one of them.
    @GET
    @Path("{access}/question")
    @Operation(hidden = true)
    public Uni<TemplateInstance> form(@RestPath UUID access) {
        return log().map(log -> form(Questions.accessIn(log, access), Form.empty()));
    }

    /// The question.
    @POST
    @Path("{access}/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> ask(@RestPath UUID access, MultivaluedMap<String, String> sent) {
        var form = expectations(Form.of(sent));
        return log().chain(log -> {
            var about = Questions.accessIn(log, access);
            if (form.isFaulty()) {
                return Uni.createFrom().item(again(about, form, UNPROCESSABLE));
            }
            return questions
                    .ask(
                            readers.names(caller),
                            about,
                            Concern.ofWord(form.value("concern")).orElseThrow(),
                            form.value("words").strip(),
                            new CommandId(Intention.of("question/" + access, form)))
                    .chain(note -> list(log, Optional.of(note)))
                    .map(page -> Response.ok(page).build())
                    .onFailure(ProblemException.class)
                    .recoverWithItem(refused -> {
                        var problem = refused.problem();
                        return again(about, form.refused(problem), problem.status());
                    });
        });
    }

    private Uni<AccessLog> log() {
        return questions.accesses(readers.holder(caller), readers.citizen(caller));
    }

    /// @param news a question that was taken a moment ago, which the view may not know yet
    private Uni<TemplateInstance> list(AccessLog log, Optional<QuestionNote> news) {
        var names = readers.names(caller);
        return Uni.combine().all().unis(questions.of(names), shares.byReader(names)).with((asked, links) -> {
            news.ifPresent(note -> asked.putIfAbsent(note.access(), note));
            return Templates.accesses(
                    log.count(),
                    log.refused(),
                    log.accesses().stream()
                            .map(access -> read(access, links, asked))
                            .toList(),
                    true,
                    news.isPresent());
        });
    }

    private TemplateInstance form(Access access, Form form) {
        return Templates.question(read(access, Map.of(), Map.of()), Choice.ofConcerns(), form, UUID.randomUUID());
    }

    private Response again(Access access, Form form, int status) {
        return Response.status(status).entity(form(access, form)).build();
    }

    private Read read(Access access, Map<String, ShareNote> links, Map<UUID, QuestionNote> asked) {
        return Read.of(
                access,
                institutions.of(access.institution()),
                readers.isNameOf(access.reader(), readers.citizen(caller)),
                Optional.ofNullable(links.get(access.reader())),
                Optional.ofNullable(asked.get(access.id())));
    }

    private static Form expectations(Form form) {
        var checked = form;
        if (Concern.ofWord(form.value("concern")).isEmpty()) {
            checked = checked.expecting("concern", "请选择一项。", "Choose one.");
        }
        var words = form.value("words").strip();
        if (words.codePointCount(0, words.length()) > WORDS_MAX) {
            checked = checked.expecting("words", "最多 500 字。", "At most 500 characters.");
        }
        return checked;
    }
}

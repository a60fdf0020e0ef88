package city.healthcard.records.page;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.LastLook;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.door.Readers;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.question.Concern;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.QuestionNote;
import city.healthcard.records.questioning.Questions;
import city.healthcard.records.shares.ShareNote;
import city.healthcard.records.shares.Shares;
import city.healthcard.records.ward.SeenReadings;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.page.Reading;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Lays out who read a file, and asks about it: the citizen's own, and a ward's for the guardian.
@Singleton
final class AccessSheets {

    private static final int WORDS_MAX = 500;
    private static final int UNPROCESSABLE = 422;

    private final Questions questions;
    private final Shares shares;
    private final Alerts alerts;
    private final InstitutionNames institutions;
    private final Readers readers;
    private final Reading reading;

    AccessSheets(
            Questions questions,
            Shares shares,
            Alerts alerts,
            InstitutionNames institutions,
            Readers readers,
            Reading reading) {
        this.questions = questions;
        this.shares = shares;
        this.alerts = alerts;
        this.institutions = institutions;
        this.readers = readers;
        this.reading = reading;
    }

    /// The accesses to a file that somebody sees.
    ///
    /// @param mayAsk whether they may question them
    record Listed(SeenReadings seen, Asker asker, boolean mayAsk) {

        boolean isOwn() {
            return asker.guardian().isEmpty();
        }

        /// When who looks had looked at the list before this sitting; empty when never.
        private Optional<Instant> lastLook(Instant now) {
            var names = isOwn() ? asker.file() : asker.guardian();
            return LastLook.atAccesses(
                    seen.accesses(),
                    isOwn() ? "citizen" : "guardian",
                    reader -> names.stream()
                            .anyMatch(name -> name.value().toString().equals(reader)),
                    LastLook.sittingBefore(now));
        }
    }

    /// What stands beside the accesses of a list.
    ///
    /// @param fresh what is told, and came since the list was looked at
    /// @param links by the reader's pseudonym; the citizen's alone to see
    private record Notes(
            Set<UUID> fresh,
            Map<String, ShareNote> links,
            Map<UUID, QuestionNote> own,
            Map<UUID, QuestionNote> others) {
        static final Notes NONE = new Notes(Set.of(), Map.of(), Map.of(), Map.of());
    }

    /// The list, newest first.
    Uni<TemplateInstance> list(Listed listed) {
        return list(listed, Optional.empty());
    }

    /// @param news a question that was taken a moment ago, which the view may not know yet
    private Uni<TemplateInstance> list(Listed listed, Optional<QuestionNote> news) {
        return notes(listed).map(notes -> {
            news.ifPresent(note -> notes.own().putIfAbsent(note.access(), note));
            return AccessesPage.Templates.accesses(
                    listed.seen().count(),
                    listed.seen().own(),
                    listed.seen().refused(),
                    listed.seen().accesses().stream()
                            .map(access -> read(listed, access, notes))
                            .toList(),
                    listed.seen().isWhole(),
                    news.isPresent());
        });
    }

    private Uni<Notes> notes(Listed listed) {
        var names = listed.asker().file();
        var asked = questions.of(listed.asker());
        var look = listed.lastLook(reading.now());
        var fresh = alerts.of(names.getFirst()).map(told -> AccessNews.accessesSince(told, look));
        return listed.isOwn()
                ? Uni.combine()
                        .all()
                        .unis(fresh, shares.byReader(names), asked, questions.byGuardians(names))
                        .with(Notes::new)
                : Uni.combine().all().unis(fresh, asked).with((news, own) -> new Notes(news, Map.of(), own, Map.of()));
    }

    /// A form for a question about one of them; fails when it is not among them.
    TemplateInstance form(Listed listed, UUID access) {
        return form(listed, Questions.accessIn(listed.seen().accesses(), access), Form.empty());
    }

    /// Asks it.
    Uni<Response> ask(Listed listed, UUID access, Form sent) {
        var about = Questions.accessIn(listed.seen().accesses(), access);
        var form = expectations(sent);
        if (form.isFaulty()) {
            return Uni.createFrom().item(again(listed, about, form, UNPROCESSABLE));
        }
        return questions
                .ask(
                        listed.asker(),
                        about,
                        Concern.ofWord(form.value("concern")).orElseThrow(),
                        form.value("words").strip(),
                        cause(listed, access, form))
                .chain(note -> list(listed, Optional.of(note)))
                .map(page -> Response.ok(page).build())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var problem = refused.problem();
                    return again(listed, about, form.refused(problem), problem.status());
                });
    }

    private static CommandId cause(Listed listed, UUID access, Form form) {
        var deed = "question/" + listed.asker().file().getFirst().value() + '/' + access;
        return new CommandId(Intention.of(deed, form));
    }

    private TemplateInstance form(Listed listed, Access access, Form form) {
        return AccessesPage.Templates.question(
                read(listed, access, Notes.NONE), Choice.ofConcerns(), form, UUID.randomUUID());
    }

    private Response again(Listed listed, Access access, Form form, int status) {
        return Response.status(status).entity(form(listed, access, form)).build();
    }

    /// Whoever was questioned is not told so, not even the citizen.
    private Read read(Listed listed, Access access, Notes notes) {
        var isOwnName = readers.isNameOf(access.reader(), listed.asker().file().getFirst());
        var own = Optional.ofNullable(notes.own().get(access.id()));
        var others = Optional.ofNullable(notes.others().get(access.id())).filter(_ -> !isOwnName);
        return Read.of(
                access,
                institutions.of(access.institution()),
                isOwnName,
                notes.fresh().contains(access.id()),
                Optional.ofNullable(notes.links().get(access.reader())),
                own.or(() -> others),
                listed.mayAsk() && own.isEmpty());
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

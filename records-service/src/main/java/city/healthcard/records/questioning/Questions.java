package city.healthcard.records.questioning;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.door.Door;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.question.Concern;
import city.healthcard.records.question.Question;
import city.healthcard.records.question.QuestionCommand;
import city.healthcard.records.question.QuestionCommand.AskAbout;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import city.healthcard.records.question.QuestionId;
import city.healthcard.records.question.QuestionRefusal;
import city.healthcard.records.question.Questioned;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Takes questions about accesses, and tells how they stand. A question's id is made of the file, who asks and the
/// access, so that there is one of each.
@Singleton
public final class Questions {

    private final CommandHandler<QuestionCommand, Question, QuestionEvent, QuestionRefusal> questions;
    private final Documents<QuestionList> lists;
    private final HealthFiles files;
    private final Door door;
    private final Policies policies;
    private final InstantSource clock;

    Questions(
            CommandHandler<QuestionCommand, Question, QuestionEvent, QuestionRefusal> questions,
            Runtime runtime,
            HealthFiles files,
            Door door,
            Policies policies,
            InstantSource clock) {
        this.questions = questions;
        lists = runtime.documents(QuestionList.VIEW);
        this.files = files;
        this.door = door;
        this.policies = policies;
        this.clock = clock;
    }

    /// The recent accesses to a citizen's file. That they are looked at is on record. Fails with a
    /// `ProblemException` when it is refused.
    public Uni<AccessLog> accesses(Reader reader, CitizenId citizen) {
        return door.admit(reader, citizen, Scope.ACCESSES).chain(() -> files.accessesOf(citizen));
    }

    /// One of them. Fails with a `ProblemException` when it is not there.
    ///
    /// @param shown as many of them as who asks may see
    public static Access accessIn(List<Access> shown, UUID access) {
        return shown.stream()
                .filter(one -> one.id().equals(access))
                .findFirst()
                .orElseThrow(() -> QuestionProblems.noSuchAccess().exception());
    }

    /// Asks about an access. Fails with a `ProblemException` when it is refused.
    ///
    /// @return how the question stands, which the view may not know yet
    public Uni<QuestionNote> ask(Asker asker, Access access, Concern concern, String words, CommandId cause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var bucket = policies.retention().termOf(VisitKind.OUTPATIENT, now, now).bucket();
        var guardian = asker.actingGuardian().orElse(null);
        return Uni.combine()
                .all()
                .unis(idOf(asker, access.id()), waiting(asker))
                .asTuple()
                .chain(known -> {
                    var id = known.getItem1();
                    var command = new AskAbout(
                            id,
                            asker.file().getFirst(),
                            guardian,
                            about(access),
                            concern,
                            words,
                            known.getItem2(),
                            bucket,
                            now);
                    return questions.handle(streamOf(id), command, cause).map(outcome -> {
                        if (outcome instanceof Outcome.Refused<QuestionRefusal> refused) {
                            throw QuestionProblems.of(refused.reason()).exception();
                        }
                        var by = guardian == null ? null : guardian.value();
                        return new QuestionNote(id.value(), access.id(), by, concern.word(), now, "", null);
                    });
                });
    }

    private static Questioned about(Access access) {
        return new Questioned(
                new ReadId(access.id()),
                access.reader(),
                access.capacity(),
                access.institution(),
                access.purpose(),
                access.refusal(),
                access.at());
    }

    /// As far as the view knows: whoever asks many at the same moment may come a few further.
    private Uni<Integer> waiting(Asker asker) {
        return of(asker).map(asked -> (int)
                asked.values().stream().filter(note -> note.finding().isEmpty()).count());
    }

    /// How somebody's questions about a file stand, by the access.
    public Uni<Map<UUID, QuestionNote>> of(Asker asker) {
        return about(asker.file(), asker::asked);
    }

    /// How all questions about a citizen's file stand that somebody else asked, by the access.
    ///
    /// @param names of the citizen
    public Uni<Map<UUID, QuestionNote>> byGuardians(List<CitizenId> names) {
        return about(names, note -> note.guardian() != null);
    }

    private Uni<Map<UUID, QuestionNote>> about(List<CitizenId> names, Predicate<QuestionNote> wanted) {
        return lists.findAll(names.stream().map(name -> name.value().toString()).toList())
                .map(found -> {
                    var byAccess = new HashMap<UUID, QuestionNote>();
                    found.values().stream()
                            .flatMap(list -> list.questions().stream())
                            .filter(wanted)
                            .forEach(note -> byAccess.putIfAbsent(note.access(), note));
                    return byAccess;
                });
    }

    /// What the citizen asked, with the words, for who looks into it; empty when nothing is left of it.
    public Uni<Optional<AccessQuestioned>> find(QuestionId question) {
        return questions
                .stateOf(streamOf(question))
                .map(state -> switch (state) {
                    case Question.Unasked _ -> Optional.<AccessQuestioned>empty();
                    case Question.Asked asked -> Optional.of(asked.how());
                    case Question.Explained explained -> Optional.of(explained.how());
                })
                .onFailure(ErasedStream.class)
                .recoverWithItem(Optional.empty());
    }

    static StreamId streamOf(QuestionId question) {
        return StreamId.of("access-question", question.value());
    }

    /// A person with several names may have asked under another one: then it is that question.
    private Uni<QuestionId> idOf(Asker asker, UUID access) {
        var ids = asker.signatures().stream()
                .map(signature -> new QuestionId(CommandId.named("access-question", signature + "/" + access)
                        .value()))
                .toList();
        return Multi.createFrom()
                .iterable(ids.subList(1, ids.size()))
                .onItem()
                .transformToUniAndConcatenate(id -> find(id).map(asked -> asked.map(_ -> id)))
                .select()
                .where(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? ids.getFirst() : found.orElseThrow());
    }
}

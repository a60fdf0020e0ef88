package city.healthcard.records.questioning;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.question.QuestionEvent.AccessExplained;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was asked about accesses to the file of one name, the newest first; the last two hundred. Gone when the citizen
/// is to be forgotten.
public record QuestionList(List<QuestionNote> questions) {

    /// The view, by the citizen's id.
    public static final View<QuestionList> VIEW =
            View.of("access-questions", 2, new Listing(), DocumentForm.json(QuestionList.class));

    static final QuestionList EMPTY = new QuestionList(List.of());
    private static final int KEPT_MAX = 200;

    public QuestionList {
        questions = List.copyOf(questions);
    }

    QuestionList after(QuestionEvent event) {
        return switch (event) {
            case AccessQuestioned asked -> with(QuestionNote.of(asked));
            case AccessExplained explained ->
                new QuestionList(questions.stream()
                        .map(note ->
                                note.question().equals(explained.question().value()) ? note.after(explained) : note)
                        .toList());
        };
    }

    private QuestionList with(QuestionNote note) {
        return new QuestionList(Stream.concat(Stream.of(note), questions.stream())
                .limit(KEPT_MAX)
                .toList());
    }

    private static final class Listing implements Projection<QuestionList> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case QuestionEvent event -> Set.of(event.citizen().value().toString());
                case FileRestricted restricted ->
                    Set.of(restricted.citizen().value().toString());
                default -> Set.of();
            };
        }

        @Override
        public Optional<QuestionList> project(String id, Optional<QuestionList> before, Fact fact) {
            return switch (fact.what()) {
                case QuestionEvent event -> Optional.of(before.orElse(EMPTY).after(event));
                case FileRestricted _ -> Optional.empty();
                default -> before;
            };
        }
    }
}

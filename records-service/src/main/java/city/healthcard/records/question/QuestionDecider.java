package city.healthcard.records.question;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.question.Question.Asked;
import city.healthcard.records.question.Question.Explained;
import city.healthcard.records.question.Question.Unasked;
import city.healthcard.records.question.QuestionCommand.AskAbout;
import city.healthcard.records.question.QuestionCommand.TellFinding;
import city.healthcard.records.question.QuestionEvent.AccessExplained;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;

/// The rules of a question: a citizen asks once about an access, so does a guardian, and each is told once what was
/// found.
public final class QuestionDecider implements Decider<QuestionCommand, Question, QuestionEvent, QuestionRefusal> {

    /// So many questions of one person about one file may wait for an answer.
    public static final int WAITING_MAX = 20;

    @Override
    public Question initial() {
        return new Unasked();
    }

    @Override
    public Decision<QuestionEvent, QuestionRefusal> decide(QuestionCommand command, Question question) {
        return switch (command) {
            case AskAbout ask -> ask(ask, question);
            case TellFinding tell -> tell(tell, question);
        };
    }

    private static Decision<QuestionEvent, QuestionRefusal> ask(AskAbout ask, Question question) {
        return switch (question) {
            case Unasked _
            when ask.concern() == Concern.OTHER && ask.words().isBlank() -> reject(QuestionRefusal.WORDS_MISSING);
            case Unasked _ when ask.waiting() >= WAITING_MAX -> reject(QuestionRefusal.TOO_MANY_WAITING);
            case Unasked _ ->
                accept(new AccessQuestioned(
                        ask.question(),
                        ask.citizen(),
                        ask.guardian(),
                        ask.access(),
                        ask.concern(),
                        ask.words(),
                        ask.bucket(),
                        ask.at()));
            case Asked _, Explained _ -> reject(QuestionRefusal.ALREADY_ASKED);
        };
    }

    private static Decision<QuestionEvent, QuestionRefusal> tell(TellFinding tell, Question question) {
        return switch (question) {
            case Unasked _ -> reject(QuestionRefusal.UNKNOWN);
            case Asked(var how) ->
                accept(new AccessExplained(
                        how.question(), how.citizen(), how.access().read(), tell.finding(), how.bucket(), tell.at()));
            case Explained explained ->
                explained.finding().equals(tell.finding()) ? nothing() : reject(QuestionRefusal.ALREADY_EXPLAINED);
        };
    }

    @Override
    public Question evolve(Question question, QuestionEvent event) {
        return switch (event) {
            case AccessQuestioned asked when question instanceof Unasked -> new Asked(asked);
            case AccessExplained explained
            when question instanceof Asked before -> new Explained(before.how(), explained.finding());
            case AccessQuestioned _, AccessExplained _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                question.getClass().getSimpleName()));
        };
    }
}

package city.healthcard.card.draft;

import city.healthcard.card.policy.OnlineApplicationPolicy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An unfinished application, or what came of it.
///
/// @param next the question to answer now; absent when all are answered
/// @param questions all that are asked, in order
/// @param endsAt when it is forgotten unless something is answered; absent when it was sent
/// @param number of the application that came of it; absent until it is sent
public record DraftAnswer(
        @Nullable String next,
        List<AskedQuestion> questions,
        @Nullable Instant endsAt,
        @Nullable String number) {

    public DraftAnswer {
        questions = List.copyOf(questions);
    }

    /// A question.
    ///
    /// @param fields by name what was answered; empty texts until it is
    /// @param choices by name what may be answered, where that is not free
    public record AskedQuestion(
            String question, boolean answered, Map<String, String> fields, Map<String, List<Option>> choices) {

        public AskedQuestion {
            fields = Map.copyOf(fields);
            choices = Map.copyOf(choices);
        }

        private static AskedQuestion of(
                Question question, Answers answers, Questionnaire questionnaire, OnlineApplicationPolicy online) {
            var fields = new LinkedHashMap<String, String>();
            var choices = new LinkedHashMap<String, List<Option>>();
            for (var field : question.fields()) {
                fields.put(field, answers.of(question, field));
                var options =
                        Option.of(question, field, questionnaire.reader().table(), questionnaire.policy(), online);
                if (!options.isEmpty()) {
                    choices.put(field, options);
                }
            }
            return new AskedQuestion(question.word(), answers.isAnswered(question), fields, choices);
        }
    }

    static DraftAnswer of(Draft draft, Questionnaire questionnaire, OnlineApplicationPolicy online) {
        var answers = draft.answers();
        return new DraftAnswer(
                questionnaire.next(answers).map(Question::word).orElse(null),
                questionnaire.asked(answers).stream()
                        .map(question -> AskedQuestion.of(question, answers, questionnaire, online))
                        .toList(),
                draft.endsAt(),
                null);
    }

    static DraftAnswer sent(String number) {
        return new DraftAnswer(null, List.of(), null, number);
    }

    /// Never what was answered.
    @Override
    public String toString() {
        return "DraftAnswer";
    }
}

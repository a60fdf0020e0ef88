package city.healthcard.card.page;

import city.healthcard.card.draft.Question;
import city.healthcard.webkit.problem.Text;
import java.util.List;

/// A question and what was answered, to be looked over before it is sent.
public record AnsweredLine(Question question, List<Text> said) {

    /// The name of the question in short among [ApplyWords].
    public String name() {
        return "c_" + question.key();
    }
}

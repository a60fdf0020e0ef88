package city.healthcard.card.page;

import city.healthcard.card.draft.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a desk asks at once when it takes an application: the questions that the same paper answers.
public enum DeskSheet {
    /// Who it is, as the applicant's document says.
    APPLICANT(Question.NAME, Question.DOCUMENT_TYPE, Question.DOCUMENT, Question.BIRTH, Question.PHONE),
    /// Who acts for a child, and whose child it is.
    GUARDIAN(Question.GUARDIAN, Question.GUARDIAN_DOCUMENT, Question.MOTHER),
    /// Which card it will be, and how it gets to its holder.
    CARD(Question.COVERAGE, Question.SOCIAL_SECURITY_CARD, Question.DELIVERY, Question.BRANCH, Question.ADDRESS);

    private final List<Question> questions;

    DeskSheet(Question... questions) {
        this.questions = List.of(questions);
    }

    /// In the order in which they are looked at: what a question depends on comes before it.
    public List<Question> questions() {
        return questions;
    }

    /// Its name in forms and among [ApplyingWords].
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of its heading among [ApplyingWords].
    public String title() {
        return "t_" + word();
    }

    /// The sheet of that name.
    static Optional<DeskSheet> of(String word) {
        return List.of(values()).stream()
                .filter(sheet -> sheet.word().equals(word))
                .findFirst();
    }
}

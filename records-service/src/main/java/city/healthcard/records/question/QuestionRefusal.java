package city.healthcard.records.question;

import city.healthcard.eventsourcing.Refusal;

/// Why a question does not do what is asked.
public enum QuestionRefusal implements Refusal {
    UNKNOWN("question.unknown"),
    ALREADY_ASKED("question.already-asked"),
    ALREADY_EXPLAINED("question.already-explained"),
    /// A person looks into each, and somebody with a loop would keep everybody else waiting.
    TOO_MANY_WAITING("question.too-many-waiting"),
    /// Another concern than those that are named needs words.
    WORDS_MISSING("question.words-missing");

    private final String code;

    QuestionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

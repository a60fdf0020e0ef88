package city.healthcard.records.question;

import city.healthcard.records.question.QuestionEvent.AccessQuestioned;

/// How a question stands.
public sealed interface Question {

    /// Nobody has asked.
    record Unasked() implements Question {}

    /// Somebody looks into it.
    record Asked(AccessQuestioned how) implements Question {}

    /// It was looked into.
    record Explained(AccessQuestioned how, String finding) implements Question {}
}

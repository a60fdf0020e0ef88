package city.healthcard.records.question;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What can be asked of a question.
public sealed interface QuestionCommand {

    /// Ask.
    ///
    /// @param citizen by the name that stays
    /// @param words in the citizen's own words
    /// @param waiting how many of the citizen's questions nobody has answered yet
    /// @param bucket the key that seals it: a class of record and its last year
    record AskAbout(
            QuestionId question,
            CitizenId citizen,
            Questioned access,
            Concern concern,
            String words,
            int waiting,
            String bucket,
            Instant at)
            implements QuestionCommand {}

    /// Tell what was found.
    ///
    /// @param finding what audit-service says, such as `justified`
    record TellFinding(String finding, Instant at) implements QuestionCommand {}
}

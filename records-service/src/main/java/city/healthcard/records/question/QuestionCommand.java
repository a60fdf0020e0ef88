package city.healthcard.records.question;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be asked of a question.
public sealed interface QuestionCommand {

    /// Ask.
    ///
    /// @param citizen whose file the access was to, by the name that stays
    /// @param guardian who asks, by the name that stays; absent when it is the citizen
    /// @param words in their own words
    /// @param waiting how many of their questions about this file nobody has answered yet
    /// @param bucket the key that seals it: a class of record and its last year
    record AskAbout(
            QuestionId question,
            CitizenId citizen,
            @Nullable CitizenId guardian,
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

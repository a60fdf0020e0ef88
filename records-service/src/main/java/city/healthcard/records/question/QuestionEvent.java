package city.healthcard.records.question;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import java.time.Instant;

/// What happened to a question. Sealed for the citizen, because of the words.
public sealed interface QuestionEvent {

    /// Which.
    QuestionId question();

    /// Whose file the access was to.
    CitizenId citizen();

    /// The key that seals it.
    String bucket();

    /// The citizen wants to know why.
    ///
    /// @param words in the citizen's own words; may be empty
    @WireType("records/access-questioned/1")
    record AccessQuestioned(
            QuestionId question,
            CitizenId citizen,
            Questioned access,
            Concern concern,
            String words,
            String bucket,
            Instant at)
            implements QuestionEvent {}

    /// An access auditor has looked into it.
    ///
    /// @param finding `justified`, `unjustified` or `unclear`; there may be others
    @WireType("records/access-explained/1")
    record AccessExplained(
            QuestionId question, CitizenId citizen, ReadId read, String finding, String bucket, Instant at)
            implements QuestionEvent {}
}

package city.healthcard.records.question;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a question. Sealed for the citizen, because of the words.
public sealed interface QuestionEvent {

    /// Which.
    QuestionId question();

    /// Whose file the access was to.
    CitizenId citizen();

    /// The key that seals it.
    String bucket();

    /// The citizen wants to know why, or a guardian does.
    ///
    /// @param guardian who asked, by the name that stayed at the time; absent when it was the citizen
    /// @param words in their own words; may be empty
    @WireType("records/access-questioned/2")
    record AccessQuestioned(
            QuestionId question,
            CitizenId citizen,
            @Nullable CitizenId guardian,
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

package city.healthcard.eventsourcing.answer;

/// What there is to a request that comes in under a key.
public sealed interface Standing {

    /// It is here for the first time, or its answer can no longer be read: answer it.
    record Fresh(Attempt attempt) implements Standing {}

    /// It was answered before.
    record Answered(Answer answer) implements Standing {}

    /// Another request was made under this key.
    record Different() implements Standing {}

    /// It is being answered at this moment.
    record InFlight() implements Standing {}
}

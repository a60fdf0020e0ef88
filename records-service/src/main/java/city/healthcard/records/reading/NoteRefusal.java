package city.healthcard.records.reading;

/// Note that somebody was refused.
///
/// @param asked what for, and who
/// @param reason why not
/// @param policy the edition of the policy that says which attempts are one
public record NoteRefusal(ReadFile asked, ReadingRefusal reason, int policy) implements ReadingCommand {}

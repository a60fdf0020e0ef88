package city.healthcard.card.citizen;

/// Why a citizen is not forgotten, although somebody asked. A code and no text of anybody's, since it is read when the
/// citizen's keys are gone.
public enum KeepingGround {
    /// None of the grounds of article 47 of the Personal Information Protection Law is given.
    NO_GROUND,
    /// A law demands that the data be kept.
    LAW_DEMANDS,
    /// Something is not settled, such as a deposit.
    NOT_SETTLED,
    /// Whoever asked wants it no longer.
    TAKEN_BACK,
    /// It was said in words, before there were these codes.
    SAID_IN_WORDS
}

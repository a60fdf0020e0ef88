package city.healthcard.card.blank;

/// What explains that a count finds other blank cards than the books.
public enum DiscrepancyReason {
    /// An earlier count, or an entry, was wrong.
    WRONG_ENTRY,
    /// Cards were made of blanks that nobody had booked out.
    USED_UNBOOKED,
    /// They are gone.
    LOST,
    /// They were taken; the bureau looks into it.
    STOLEN,
    /// What was missing has turned up.
    FOUND,
    /// Nobody knows.
    UNEXPLAINED
}

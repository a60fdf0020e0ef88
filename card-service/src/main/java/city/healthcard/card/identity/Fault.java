package city.healthcard.card.identity;

/// What can be wrong with something a person typed.
public enum Fault {
    /// Nothing was given.
    EMPTY,
    /// Longer than we keep.
    TOO_LONG,
    /// It holds characters that no document prints, such as control characters.
    STRANGE_CHARACTER,
    /// It has not the form that its kind has.
    WRONG_SHAPE,
    /// It names a day that does not exist.
    IMPOSSIBLE_DATE,
    /// It names a day that has not come.
    FUTURE_DATE,
    /// The check character does not belong to the rest: most likely a slip of typing.
    WRONG_CHECK_CHARACTER,
    /// The document is valid no longer.
    EXPIRED,
    /// No document of this kind is known.
    UNKNOWN_DOCUMENT_TYPE,
    /// No state is known by this code.
    UNKNOWN_STATE
}

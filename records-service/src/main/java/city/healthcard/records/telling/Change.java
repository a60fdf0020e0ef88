package city.healthcard.records.telling;

/// What became of the version that was read.
public enum Change {
    /// A later revision says something else.
    AMENDED,
    /// The visit was entered in error.
    WITHDRAWN
}

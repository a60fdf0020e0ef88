package city.healthcard.records.job;

/// Some lines of a part of a job, sealed.
///
/// @param part such as `Observation`
/// @param number tells the pieces of a job apart, in the order in which they were made
public record Piece(String part, int number, int lines, byte[] sealed) {

    /// How much there is of a part.
    public record Part(String name, long lines) {}
}

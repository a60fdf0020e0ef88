package city.healthcard.audit.roll;

/// How a day's roll stands.
public sealed interface Roll {

    /// The day has not been closed.
    record Open() implements Roll {}

    /// The day is closed.
    record Closed() implements Roll {}
}

package city.healthcard.records.export;

/// How a copy stands.
public sealed interface Export {

    /// There is none.
    record Unmade() implements Export {}

    /// It was made; these are the hash of its bytes and its code.
    record Made(String sha256, String code) implements Export {}
}

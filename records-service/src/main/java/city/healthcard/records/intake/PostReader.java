package city.healthcard.records.intake;

/// Reads what institutions post, in one of the forms in which it may come.
public interface PostReader {

    /// The sheet in it. Fails with a `ProblemException` that names the place.
    ReadPost read(byte[] posted);
}

package city.healthcard.records.intake;

import city.healthcard.records.refusedpost.PostSketch;

/// Reads what institutions post, in one of the forms in which it may come.
public interface PostReader {

    /// The sheet in it. Fails with a `ProblemException` that names the place.
    ReadPost read(byte[] posted);

    /// What can be told of one that is refused.
    default PostSketch sketch(byte[] posted) {
        return PostSketch.of(posted);
    }
}

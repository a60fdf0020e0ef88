package city.healthcard.eventsourcing.event;

/// The key of a stream has been destroyed: it cannot be read, and nothing more can happen in it.
public final class ErasedStream extends RuntimeException {

    /// Says so, naming nobody.
    public ErasedStream() {
        super("The stream has been erased", null, false, false);
    }
}

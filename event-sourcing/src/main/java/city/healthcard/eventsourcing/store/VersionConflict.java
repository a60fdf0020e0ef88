package city.healthcard.eventsourcing.store;

/// Somebody else wrote that version first. Nothing of the append has been written; load again and decide again.
public final class VersionConflict extends RuntimeException {

    /// A conflict, told apart from other failures by its class alone.
    public VersionConflict() {
        super("A stream has moved on since it was loaded", null, false, false);
    }
}

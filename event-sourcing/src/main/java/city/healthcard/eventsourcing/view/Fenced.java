package city.healthcard.eventsourcing.view;

/// Documents were not written, because somebody has written them in a later term: whoever tried has lost the lease.
public final class Fenced extends RuntimeException {

    /// Says where.
    public Fenced(String collection) {
        super("A later term has written to " + collection, null, false, false);
    }
}

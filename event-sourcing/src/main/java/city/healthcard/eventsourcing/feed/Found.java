package city.healthcard.eventsourcing.feed;

/// What one step of a [Loop] found to do.
public enum Found {
    /// Nothing: the loop may rest.
    NOTHING,
    /// All there was; more may come soon.
    SOME,
    /// As much as a step takes, so there is probably more.
    A_BACKLOG;

    /// What two steps that count as one have found.
    public Found and(Found other) {
        return compareTo(other) < 0 ? other : this;
    }

    /// Of a step that took so many of at most `max`.
    public static Found of(int taken, int max) {
        if (taken == 0) {
            return NOTHING;
        }
        return taken < max ? SOME : A_BACKLOG;
    }
}

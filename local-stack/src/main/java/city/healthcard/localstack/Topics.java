package city.healthcard.localstack;

import java.util.List;

/// The topics of the suite: one per service, named after it, kept for ever.
public final class Topics {
    public static final List<String> NAMES = List.of("card", "audit", "payment", "records");

    /// Never changes: a citizen's messages stay in one partition for ever.
    public static final int PARTITIONS = 4;

    private Topics() {}
}

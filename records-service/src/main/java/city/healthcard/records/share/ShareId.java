package city.healthcard.records.share;

import java.util.UUID;

/// One link.
public record ShareId(UUID value) {}

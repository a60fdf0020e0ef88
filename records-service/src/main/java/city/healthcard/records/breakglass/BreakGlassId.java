package city.healthcard.records.breakglass;

import java.util.UUID;

/// One act of breaking the glass.
public record BreakGlassId(UUID value) {}

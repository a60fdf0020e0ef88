package city.healthcard.records.copies;

import java.time.Instant;

/// A copy that was made a moment ago. Nobody keeps it but who asked for it.
public record Copy(CopyFormat format, String code, byte[] content, String sha256, Instant madeAt) {}

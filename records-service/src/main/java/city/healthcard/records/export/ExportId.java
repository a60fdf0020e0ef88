package city.healthcard.records.export;

import java.util.UUID;

/// One copy that was made of a file.
public record ExportId(UUID value) {}

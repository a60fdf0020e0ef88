package city.healthcard.records.alert;

import java.util.UUID;

/// One alert. Accesses that are one piece of news have one id.
public record AlertId(UUID value) {}

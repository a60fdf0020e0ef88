package city.healthcard.audit.accessalert;

import java.util.UUID;

/// One alert: of one person, one rule and one window of it.
public record AlertId(UUID value) {}

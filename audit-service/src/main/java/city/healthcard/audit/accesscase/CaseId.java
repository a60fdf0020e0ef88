package city.healthcard.audit.accesscase;

import java.util.UUID;

/// One case: the citizen's question, which is what opened it.
public record CaseId(UUID value) {}

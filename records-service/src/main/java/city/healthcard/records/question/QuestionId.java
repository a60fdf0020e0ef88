package city.healthcard.records.question;

import java.util.UUID;

/// One citizen's question about one access.
public record QuestionId(UUID value) {}

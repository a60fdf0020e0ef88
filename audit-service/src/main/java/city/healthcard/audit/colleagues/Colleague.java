package city.healthcard.audit.colleagues;

import city.healthcard.audit.review.Stage;
import java.util.Set;

/// An auditor.
///
/// @param id pseudonym, as events name the auditor
/// @param name personal; shown to colleagues only
/// @param stages where the auditor works
public record Colleague(String id, String name, Set<Stage> stages) {}

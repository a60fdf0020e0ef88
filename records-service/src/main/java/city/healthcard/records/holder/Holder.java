package city.healthcard.records.holder;

import city.healthcard.records.citizen.CitizenId;
import java.util.UUID;

/// Whose card it is.
///
/// @param blocked whether it may not be accepted any more; visits posted with it are still this citizen's
public record Holder(CitizenId citizen, UUID card, boolean blocked) {}

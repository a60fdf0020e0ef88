package city.healthcard.card.citizen;

import java.time.LocalDate;
import java.util.UUID;

/// By whom, why and by which rule a citizen was forgotten.
///
/// @param request the request that was approved
/// @param requestedBy who asked, as a pseudonym
/// @param approvedBy another person, as a pseudonym
/// @param policy the version in force on that day
public record ErasureApproval(
        UUID request, ErasureGround ground, String requestedBy, String approvedBy, LocalDate on, String policy) {}

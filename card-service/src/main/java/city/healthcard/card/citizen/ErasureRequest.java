package city.healthcard.card.citizen;

import java.time.LocalDate;
import java.util.UUID;

/// That somebody asks for a citizen's erasure. Says nothing of who the citizen is, because it outlives the keys.
///
/// @param by who asks, as a pseudonym; somebody else approves
/// @param on the day of asking
/// @param notBefore the first day on which it may be approved
/// @param policy the version that says so
public record ErasureRequest(
        UUID id, ErasureGround ground, String by, LocalDate on, LocalDate notBefore, String policy) {}

package city.healthcard.card.citizen;

import java.time.LocalDate;
import java.util.UUID;

/// That a citizen must not be forgotten for the time being.
///
/// @param by who placed it, as a pseudonym
public record LegalHold(UUID id, HoldGround ground, String by, LocalDate on) {}

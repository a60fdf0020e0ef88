package city.healthcard.card.identity;

import java.time.LocalDate;

/// That somebody held the original in their hands.
///
/// @param by who, as a pseudonym
/// @param institution whose desk; empty for the bureau's own
/// @param on the date in Shanghai
public record Sighting(String by, String institution, LocalDate on) {}

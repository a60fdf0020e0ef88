package city.healthcard.card.pass;

import java.time.LocalDate;

/// Where the state of a token stands: a bit of the list of the day on which it was issued.
///
/// @param day in the city
/// @param index from 0
public record StatusPlace(LocalDate day, int index) {}

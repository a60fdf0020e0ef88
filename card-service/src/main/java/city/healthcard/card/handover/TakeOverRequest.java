package city.healthcard.card.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// What the bank signs for when it takes a parcel from the maker.
///
/// @param counted how many cards the parcel is said to hold
public record TakeOverRequest(@NotNull @Min(0) @Max(10_000) Integer counted) {}

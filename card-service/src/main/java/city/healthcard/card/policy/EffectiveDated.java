package city.healthcard.card.policy;

import java.time.LocalDate;

/// A version of something that the bureau decides anew from time to time.
public interface EffectiveDated {

    /// The first day on which it is in force.
    LocalDate effectiveFrom();
}

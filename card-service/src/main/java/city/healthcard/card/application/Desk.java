package city.healthcard.card.application;

import org.jspecify.annotations.Nullable;

/// Where an application was taken.
///
/// @param institution code of the institution whose desk it was; absent when it came online
/// @param district six-digit district code whose queue it joins
/// @param by the clerk or the system, as a pseudonym
public record Desk(@Nullable String institution, String district, String by) {

    Desk in(String otherDistrict) {
        return new Desk(institution, otherDistrict, by);
    }
}

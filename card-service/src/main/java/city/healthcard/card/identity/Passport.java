package city.healthcard.card.identity;

import java.time.LocalDate;

/// What the machine-readable zone of a passport says.
///
/// @param nationality of the holder; not always that of the issuing state
/// @param printedName as the zone spells it, such as `ERIKSSON ANNA MARIA`; the page above may spell it otherwise
/// @param expiresOn the last day on which it is valid
public record Passport(
        IdentityDocument document,
        String nationality,
        String printedName,
        LocalDate birthDate,
        Sex sex,
        LocalDate expiresOn) {

    /// Never whose.
    @Override
    public String toString() {
        return "Passport";
    }
}

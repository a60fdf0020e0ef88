package city.healthcard.card.verification;

import java.time.LocalDate;
import java.util.UUID;

/// What an institution is told of somebody whose card it has accepted: enough to compare with the person at the desk.
///
/// @param citizen the pseudonym under which visits are posted
/// @param name the first character and stars
/// @param sex the code of GB/T 2261.1
/// @param age in completed years
/// @param kind of card, such as `city` or `social-security`
/// @param validUntil the card's last day
public record Holder(UUID citizen, String name, String sex, int age, String kind, LocalDate validUntil) {

    /// The kind's name among the words of the pages.
    public String kindName() {
        return "kind_" + kind.replace('-', '_');
    }

    /// Never who.
    @Override
    public String toString() {
        return "Holder";
    }
}

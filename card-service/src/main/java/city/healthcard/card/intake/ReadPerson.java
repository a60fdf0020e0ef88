package city.healthcard.card.intake;

import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.Validity;

/// A person whose declaration could be read.
///
/// @param validity of the person's document
public record ReadPerson(Person person, Validity validity) {

    /// Never who.
    @Override
    public String toString() {
        return "ReadPerson";
    }
}

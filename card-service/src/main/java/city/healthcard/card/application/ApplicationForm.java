package city.healthcard.card.application;

import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.Person;
import org.jspecify.annotations.Nullable;

/// What an applicant declares.
public record ApplicationForm(Person applicant, @Nullable Guardian guardian, Coverage coverage, Delivery delivery) {

    /// This form with another coverage.
    public ApplicationForm with(Coverage other) {
        return new ApplicationForm(applicant, guardian, other, delivery);
    }

    /// Never who.
    @Override
    public String toString() {
        return "ApplicationForm";
    }
}

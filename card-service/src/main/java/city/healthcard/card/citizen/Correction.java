package city.healthcard.card.citizen;

import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.Sex;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked to be put right about a person; what is absent stays.
///
/// @param document with the right number, where the one of registration was recorded wrongly
/// @param evidence what proves it
/// @param by who asks, as a pseudonym; somebody else decides
public record Correction(
        UUID id,
        @Nullable PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdentityDocument document,
        String evidence,
        String by,
        LocalDate on) {

    /// The person as it would be afterwards.
    public Person applyTo(Person person) {
        return new Person(
                Objects.requireNonNullElse(name, person.name()),
                Objects.requireNonNullElse(sex, person.sex()),
                Objects.requireNonNullElse(birthDate, person.birthDate()),
                Objects.requireNonNullElse(document, person.document()),
                person.phone(),
                person.address());
    }

    /// Never who.
    @Override
    public String toString() {
        return "Correction[" + id + ']';
    }
}

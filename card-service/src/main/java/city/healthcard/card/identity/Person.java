package city.healthcard.card.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as declared and as the document says.
///
/// @param birthDate the date in the Gregorian calendar; a day, never an instant
/// @param address where mail reaches the person; not the registered residence
public record Person(
        PersonName name,
        Sex sex,
        LocalDate birthDate,
        IdentityDocument document,
        PhoneNumber phone,
        @Nullable String address) {

    /// Where the declaration and the document's number disagree. A person looks at it; nothing is put right
    /// by itself.
    public List<Discrepancy> discrepancies() {
        var found = new ArrayList<Discrepancy>();
        document.citizenNumber().ifPresent(number -> {
            if (!number.birthDate().equals(birthDate)) {
                found.add(Discrepancy.BIRTH_DATE);
            }
            if (number.sex() != sex) {
                found.add(Discrepancy.SEX);
            }
        });
        return List.copyOf(found);
    }

    /// The same person with another document.
    public Person bearing(IdentityDocument other) {
        return new Person(name, sex, birthDate, other, phone, address);
    }

    /// Whether this can be a correction of the other: it shares at least the name or the birth date.
    public boolean mayBe(Person other) {
        return name.matches(other.name) || birthDate.equals(other.birthDate);
    }

    /// What is compared to find one person registered twice: name, birth date and telephone. Another name
    /// in the same script, such as with other middle dots, is the same.
    public String likeness() {
        return name.matchingKey() + '|' + birthDate + '|' + phone.value();
    }

    /// Never who.
    @Override
    public String toString() {
        return "Person";
    }
}

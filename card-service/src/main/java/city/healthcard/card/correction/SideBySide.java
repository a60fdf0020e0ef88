package city.healthcard.card.correction;

import city.healthcard.card.citizen.Correction;
import city.healthcard.card.identity.Person;
import java.time.LocalDate;
import java.util.UUID;

/// A correction as whoever decides sees it.
public record SideBySide(UUID id, String evidence, String requestedBy, LocalDate requestedOn, Side before, Side after) {

    /// One side.
    ///
    /// @param document masked
    public record Side(String name, String sex, LocalDate birthDate, String document) {

        static Side of(Person person) {
            return new Side(
                    person.name().value(),
                    person.sex().code(),
                    person.birthDate(),
                    person.document().masked());
        }

        /// The sex's name among the words of the desk.
        public String sexWord() {
            return "sex_" + sex;
        }

        /// Never who.
        @Override
        public String toString() {
            return "Side";
        }
    }

    static SideBySide of(Person person, Correction correction) {
        return new SideBySide(
                correction.id(),
                correction.evidence(),
                correction.by(),
                correction.on(),
                Side.of(person),
                Side.of(correction.applyTo(person)));
    }

    /// Never who.
    @Override
    public String toString() {
        return "SideBySide";
    }
}

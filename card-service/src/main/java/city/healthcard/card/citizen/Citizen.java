package city.healthcard.card.citizen;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a citizen.
public sealed interface Citizen {

    /// Nothing yet.
    record Unknown() implements Citizen {}

    /// Who it is and what the citizen has.
    ///
    /// @param documents all that say who it is, the first one first
    /// @param diedOn the day of death, if so
    record Known(
            CitizenId id,
            Person person,
            @Nullable Guardian guardian,
            List<IdentityDocument> documents,
            Holding holding,
            @Nullable LocalDate diedOn)
            implements Citizen {

        public Known {
            documents = List.copyOf(documents);
        }

        /// Whether one of the citizen's documents is this one.
        public boolean bears(IdentityDocument document) {
            return documents.stream().anyMatch(known -> known.key().equals(document.key()));
        }

        Known with(Holding other) {
            return new Known(id, person, guardian, documents, other, diedOn);
        }

        Known with(Person corrected, @Nullable Guardian guarding) {
            var others = documents.subList(1, documents.size());
            var all = new ArrayList<IdentityDocument>();
            all.add(corrected.document());
            all.addAll(others);
            return new Known(id, corrected, guarding, all, holding, diedOn);
        }

        Known with(IdentityDocument another) {
            var more = new ArrayList<>(documents);
            more.add(another);
            return new Known(id, person, guardian, more, holding, diedOn);
        }

        Known dead(LocalDate on) {
            return new Known(id, person, guardian, documents, holding, on);
        }
    }

    /// Nothing any more.
    record Erased(CitizenId id) implements Citizen {}

    /// The one application or card a citizen may have at a time.
    sealed interface Holding {

        /// Neither.
        record Nothing() implements Holding {}

        /// An open application.
        record Applying(ApplicationId application) implements Holding {}

        /// A card.
        record Carrying(CardId card) implements Holding {}
    }
}

package city.healthcard.card.insurance;

import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.lifecycle.CardFace.Kind;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/// Who knows whether somebody's social security card or city citizen card is that person's, and for how long. In
/// production the insurance bureau; on a developer's machine a simulator with an API of its own.
public interface InsuranceRegistry {

    /// What the registry says of a card.
    ///
    /// @param document of the person who is said to hold it
    /// @return fails with a problem (503 `insurance.unreachable`) when the registry does not answer
    Uni<Answer> ask(IdentityDocument document, Kind kind, CardNumber number);

    /// An answer.
    sealed interface Answer {

        /// It is that person's.
        ///
        /// @param until the last day on which it holds, today or later
        record Confirmed(LocalDate until) implements Answer {}

        /// It is not, or not any more.
        record NotConfirmed() implements Answer {}
    }
}

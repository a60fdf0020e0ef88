package city.healthcard.card.citizen;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is asked about a citizen.
public sealed interface CitizenCommand {

    /// Know this person from now on, and let the application be the one that is open.
    record BeginApplication(
            CitizenId citizen, Person person, @Nullable Guardian guardian, ApplicationId application, LocalDate on)
            implements CitizenCommand {}

    /// The declaration was corrected during the open application.
    record CorrectPerson(
            ApplicationId application,
            Person person,
            @Nullable Guardian guardian) implements CitizenCommand {}

    /// The application has ended without a card.
    record CloseApplication(ApplicationId application) implements CitizenCommand {}

    /// The card of the open application is in the citizen's hands.
    record TakeCard(ApplicationId application, CardId card) implements CitizenCommand {}

    /// The card is no longer the citizen's.
    record GiveUpCard(CardId card) implements CitizenCommand {}

    /// Another document says who the citizen is, too.
    record LinkDocument(IdentityDocument document, LocalDate on) implements CitizenCommand {}

    /// The citizen has died.
    ///
    /// @param today the date in Shanghai
    record RecordDeath(LocalDate diedOn, LocalDate today) implements CitizenCommand {}

    /// Destroy what may be destroyed of the citizen.
    record EraseCitizen() implements CitizenCommand {}
}

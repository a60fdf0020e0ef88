package city.healthcard.card.term;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CardId;
import city.healthcard.card.insurance.InsuranceRegistry;
import city.healthcard.card.insurance.InsuranceRegistry.Answer;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.RenewCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Lets a card be used for another term, by the policy in force today. A social security card is renewed for no longer
/// than the registry confirms it.
@Singleton
public class Renewal {

    private final Hearts hearts;
    private final InsuranceRegistry registry;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Renewal(Hearts hearts, InsuranceRegistry registry, PoliciesInForce policies, CityCalendar calendar) {
        this.hearts = hearts;
        this.registry = registry;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Renews the card; leaves as a problem when a rule forbids it.
    public Uni<Done<CardRefusal>> renew(CardId card, CommandId cause, OptionalLong expected) {
        var today = calendar.today();
        return hearts.stateOf(card)
                .chain(state -> confirmed(state))
                .chain(until ->
                        hearts.ask(card, new RenewCard(today, policies.on(today), until.orElse(null)), cause, expected))
                .map(Settled::done);
    }

    /// The last day that the registry confirms, for a card that it knows.
    private Uni<Optional<LocalDate>> confirmed(Card card) {
        return card.knownFace()
                .filter(face -> face.kind() == CardFace.Kind.SOCIAL_SECURITY)
                .map(this::askRegistry)
                .orElseGet(() -> Uni.createFrom().item(Optional.<LocalDate>empty()));
    }

    private Uni<Optional<LocalDate>> askRegistry(CardFace face) {
        return hearts.stateOf(face.citizen()).chain(state -> {
            if (!(state instanceof Citizen.Known known)) {
                return Uni.createFrom().item(Optional.<LocalDate>empty());
            }
            return registry.ask(known.person().document(), face.kind(), face.number())
                    .map(answer -> switch (answer) {
                        case Answer.Confirmed confirmed -> Optional.of(confirmed.until());
                        case Answer.NotConfirmed _ ->
                            throw RefusalProblems.of(CardRefusal.NOT_CONFIRMED).exception();
                    });
        });
    }
}

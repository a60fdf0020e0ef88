package city.healthcard.card.term;

import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// When a card's term ends.
///
/// @param open whether that end is still to come or to be noted
public record CardTerm(UUID card, LocalDate expiresOn, boolean open) {

    /// The view, searchable by the `month` in which an open term ends, such as `2036-11`.
    public static final View<CardTerm> VIEW = View.of(
            "card-terms",
            1,
            new CardTermProjection(),
            DocumentForm.json(CardTerm.class)
                    .searchableBy(
                            "month",
                            term -> term.open()
                                    ? YearMonth.from(term.expiresOn()).toString()
                                    : ""));

    /// Folds a card's events into its term.
    static final class CardTermProjection implements Projection<CardTerm> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof CardEvent event ? Set.of(event.card().toString()) : Set.of();
        }

        @Override
        public Optional<CardTerm> project(String id, Optional<CardTerm> before, Fact fact) {
            return fact.what() instanceof CardEvent event ? project(before, event) : before;
        }

        private static Optional<CardTerm> project(Optional<CardTerm> before, CardEvent event) {
            return switch (event) {
                case CardEvent.CardIssued it ->
                    Optional.of(new CardTerm(it.card().value(), it.face().expiresOn(), true));
                case CardEvent.CardExtended it -> before.map(term -> new CardTerm(term.card(), it.expiresOn(), true));
                case CardEvent.CardRenewed it -> before.map(term -> new CardTerm(term.card(), it.expiresOn(), true));
                case CardEvent.CardExpired _, CardEvent.CardEnded _ ->
                    before.map(term -> new CardTerm(term.card(), term.expiresOn(), false));
                case CardEvent.CardMade _,
                        CardEvent.CardDelivered _,
                        CardEvent.CardActivated _,
                        CardEvent.CardBlocked _,
                        CardEvent.CardUnblocked _,
                        CardEvent.CardCoverageEnded _,
                        CardEvent.CardCoverageResumed _,
                        CardEvent.CardRenewalDue _ -> before;
            };
        }
    }
}

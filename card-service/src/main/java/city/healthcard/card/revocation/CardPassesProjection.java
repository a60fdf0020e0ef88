package city.healthcard.card.revocation;

import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.card.pass.PassEvent;
import city.healthcard.card.revocation.CardPasses.IssuedPass;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Folds tokens and what happens to their card.
final class CardPassesProjection implements Projection<CardPasses> {

    /// Longer than scans may be reported after a token's end.
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case PassEvent.PassIssued issued -> Set.of(issued.card().toString());
            case CardEvent.CardBlocked blocked -> Set.of(blocked.card().toString());
            case CardEvent.CardUnblocked unblocked -> Set.of(unblocked.card().toString());
            case CardEvent.CardEnded ended -> Set.of(ended.card().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<CardPasses> project(String id, Optional<CardPasses> before, Fact fact) {
        return switch (fact.what()) {
            case PassEvent.PassIssued issued ->
                Optional.of(issued(
                        before.orElseGet(() -> new CardPasses(issued.card().value(), List.of(), null)),
                        issued,
                        fact.at()));
            case CardEvent.CardBlocked blocked -> Optional.of(stopped(before, blocked, fact.at()));
            case CardEvent.CardEnded ended -> Optional.of(stopped(before, ended, fact.at()));
            case CardEvent.CardUnblocked _ -> before.map(it -> new CardPasses(it.card(), it.passes(), null));
            default -> before;
        };
    }

    /// A token that was issued in the very moment in which its card was blocked is revoked from the start.
    private static CardPasses issued(CardPasses card, PassEvent.PassIssued issued, Instant at) {
        var passes = new ArrayList<IssuedPass>();
        card.passes().stream()
                .filter(each -> each.expiresAt().isAfter(at.minus(KEPT)))
                .forEach(passes::add);
        passes.add(new IssuedPass(
                issued.pass().value(),
                issued.place().day(),
                issued.place().index(),
                issued.expiresAt(),
                card.blockedAt() == null ? null : at));
        return new CardPasses(card.card(), passes, card.blockedAt());
    }

    private static CardPasses stopped(Optional<CardPasses> before, CardEvent event, Instant at) {
        var passes = before.map(CardPasses::passes).orElseGet(List::of).stream()
                .map(each -> each.revoked(at))
                .toList();
        return new CardPasses(event.card().value(), passes, at);
    }
}

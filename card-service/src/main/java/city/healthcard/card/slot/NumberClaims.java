package city.healthcard.card.slot;

import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/// Which card has the number of a card that others have issued. A card that is done with leaves its number to the next
/// card of the same citizen; nobody else's is taken.
@Singleton
public class NumberClaims {

    private static final int ROUNDS_MAX = 5;

    private final Hearts hearts;
    private final NumberIndex index;
    private final CityCalendar calendar;

    NumberClaims(Hearts hearts, NumberIndex index, CityCalendar calendar) {
        this.hearts = hearts;
        this.index = index;
        this.calendar = calendar;
    }

    /// Who has a number after it was asked for.
    public sealed interface Holder {

        /// The card that asked.
        record Candidate() implements Holder {}

        /// Another card of the same citizen, or one that was never issued.
        record Other(CardId card, Card state) implements Holder {}

        /// A card of somebody else.
        record Stranger() implements Holder {}
    }

    /// A number, and the card that is to have it.
    ///
    /// @param isFree whether a card that was never issued may be robbed of the number
    public record Wanted(CitizenId citizen, CardNumber number, CardId card, Predicate<CardId> isFree) {}

    /// Gives the card its number, unless another one keeps it.
    public Uni<Holder> take(Wanted wanted, CommandId cause) {
        return take(
                wanted, CommandId.named("claim " + wanted.card(), cause.value().toString()), ROUNDS_MAX);
    }

    private Uni<Holder> take(Wanted wanted, CommandId claiming, int roundsLeft) {
        var claim = index.claimOf(wanted.number());
        return hearts.claim(claim, wanted.card().value(), claiming)
                .chain(outcome -> outcome instanceof Refused<?>
                        ? hearts.stateOfClaim(claim).chain(state -> switch (state) {
                            case Claiming.Owned owned -> judge(wanted, new CardId(owned.owner()), roundsLeft);
                            case Claiming.Unclaimed _ -> again(wanted, claiming, roundsLeft);
                        })
                        : Uni.createFrom().item(new Holder.Candidate()));
    }

    private Uni<Holder> judge(Wanted wanted, CardId owner, int roundsLeft) {
        return hearts.stateOf(owner)
                .chain(state -> {
                    if (isOthers(state, wanted.citizen())) {
                        return Uni.createFrom().<Holder>item(new Holder.Stranger());
                    }
                    return isDone(state)
                                    || state instanceof Card.Unissued
                                            && wanted.isFree().test(owner)
                            ? takeFrom(wanted, owner, roundsLeft)
                            : Uni.createFrom().item(new Holder.Other(owner, state));
                })
                // Who is forgotten has no card any more.
                .onFailure(ErasedStream.class)
                .recoverWithUni(() -> takeFrom(wanted, owner, roundsLeft));
    }

    private Uni<Holder> takeFrom(Wanted wanted, CardId owner, int roundsLeft) {
        var card = wanted.card();
        return hearts.release(
                        index.claimOf(wanted.number()),
                        owner.value(),
                        CommandId.named("free " + owner, card.toString()))
                .chain(() -> again(wanted, CommandId.named("claim " + card, owner.toString()), roundsLeft));
    }

    private Uni<Holder> again(Wanted wanted, CommandId claiming, int roundsLeft) {
        return roundsLeft == 0
                ? Uni.createFrom().failure(new IllegalStateException("a card number changes hands all the time"))
                : take(wanted, claiming, roundsLeft - 1);
    }

    private static boolean isOthers(Card state, CitizenId citizen) {
        return state.knownFace().filter(face -> !face.citizen().equals(citizen)).isPresent();
    }

    /// A card of the citizen's own is done with when it has ended: until then it may be found or renewed. One
    /// that serves beside it is done with as soon as it serves no more.
    private boolean isDone(Card card) {
        return switch (Standing.of(card, calendar.today())) {
            case ENDED -> true;
            case LOST, EXPIRED ->
                card.knownFace().filter(CardFace::isUsedAtOnce).isPresent();
            case USABLE, UNKNOWN, NOT_IN_USE, BLOCKED -> false;
        };
    }
}

package city.healthcard.card.slot;

import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// Our own card numbers: random, so that they tell nothing about their holder or about one another.
@Singleton
public class CardNumbers {

    private static final int DRAWS_MAX = 8;
    private static final int NUMBERS = 1_000_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Hearts hearts;
    private final NumberIndex index;

    CardNumbers(Hearts hearts, NumberIndex index) {
        this.hearts = hearts;
        this.index = index;
    }

    /// A number that some card may have already.
    public CardNumber draw() {
        return CardNumber.of("%09d".formatted(random.nextInt(NUMBERS)));
    }

    /// A number that this card has and no other.
    public Uni<CardNumber> drawFor(CardId card) {
        return drawFor(card, DRAWS_MAX);
    }

    private Uni<CardNumber> drawFor(CardId card, int drawsLeft) {
        if (drawsLeft == 0) {
            return Uni.createFrom().failure(new IllegalStateException("no free card number was drawn"));
        }
        var number = draw();
        var claim = index.claimOf(number);
        return hearts.claim(claim, card.value(), CommandId.named("claim " + card, claim.toString()))
                .chain(outcome -> outcome instanceof Refused<?>
                        ? drawFor(card, drawsLeft - 1)
                        : Uni.createFrom().item(number));
    }
}

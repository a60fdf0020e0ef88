package city.healthcard.card.electronic;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CardId;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The code of a card that stays the same. It says which card it is and authorises nothing.
@Singleton
public class StaticCodes {

    private final Hearts hearts;
    private final CodeIds ids;

    StaticCodes(Hearts hearts, CodeIds ids) {
        this.hearts = hearts;
        this.ids = ids;
    }

    /// The text of a card's code; from now on it is known at desks.
    public Uni<String> of(CardId card) {
        var code = ids.staticCode(card);
        return hearts.claim(code, card.value(), CommandId.named("static code", card.toString()))
                .map(Settled::done)
                .replaceWith(PresentedCode.textOfStatic(code));
    }

    /// The card that a code names, if any.
    ///
    /// @param claim the code, or the claim of another id that stays the same
    public Uni<Optional<CardId>> cardOf(UUID claim) {
        return hearts.stateOfClaim(claim)
                .map(claiming -> claiming instanceof Claiming.Owned owned
                        ? Optional.of(new CardId(owned.owner()))
                        : Optional.empty());
    }
}

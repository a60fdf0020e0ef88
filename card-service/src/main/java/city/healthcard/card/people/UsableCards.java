package city.healthcard.card.people;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.stream.Hearts;
import city.healthcard.webkit.access.CardStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Whether a citizen's card may be used at this moment, as its own stream says.
@Singleton
class UsableCards implements CardStatus {

    private final Hearts hearts;

    UsableCards(Hearts hearts) {
        this.hearts = hearts;
    }

    @Override
    public Uni<Boolean> mayCardBeUsed(UUID card) {
        return hearts.stateOf(new CardId(card)).map(state -> switch (state) {
            // What has expired is accepted at no desk; its holder still reads the file and renews it.
            case Card.Unissued _, Card.Active _, Card.Expired _ -> true;
            case Card.Issued _, Card.Delivered _, Card.Blocked _, Card.Ended _ -> false;
        });
    }
}

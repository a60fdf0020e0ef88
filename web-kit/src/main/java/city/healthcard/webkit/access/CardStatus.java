package city.healthcard.webkit.access;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What a service knows of a card at this moment. A service that knows cards implements it as a bean; a token that was
/// issued before its card was blocked is then refused although it has not expired.
///
/// Asked on every request of a citizen, so it answers from memory or from one read by id.
public interface CardStatus {

    /// Whether the card may be used now. A card nobody has heard of yet may: its token was signed by
    /// card-service.
    ///
    /// @return a failure means that it is not known; the request is then answered 503
    Uni<Boolean> mayCardBeUsed(UUID card);
}

package city.healthcard.card.lifecycle;

import java.util.Optional;

/// What may be done with a card.
public sealed interface Card {

    /// What stays the same about it, once it is issued.
    default Optional<CardFace> knownFace() {
        return switch (this) {
            case Unissued _ -> Optional.empty();
            case Issued issued -> Optional.of(issued.face());
            case Delivered delivered -> Optional.of(delivered.face());
            case Active active -> Optional.of(active.face());
            case Blocked blocked -> Optional.of(blocked.face());
            case Ended ended -> Optional.of(ended.face());
        };
    }

    /// There is none.
    record Unissued() implements Card {}

    /// It has a number and a holder, and is not yet in the holder's hands.
    ///
    /// @param exists whether it has been made; a social security card has
    record Issued(CardFace face, boolean exists) implements Card {}

    /// In its holder's hands, without a password.
    record Delivered(CardFace face) implements Card {}

    /// In use.
    record Active(CardFace face) implements Card {}

    /// Not accepted for now; what it was is what it becomes again.
    record Blocked(CardFace face, Card before, BlockReason reason) implements Card {}

    /// Not accepted any more.
    record Ended(CardFace face, EndReason reason) implements Card {}
}

package city.healthcard.card.lifecycle;

import java.util.Optional;

/// What may be done with a card.
public sealed interface Card {

    /// What is printed on it, once it is issued.
    default Optional<CardFace> knownFace() {
        return switch (this) {
            case Unissued _ -> Optional.empty();
            case Issued issued -> Optional.of(issued.face());
            case Delivered delivered -> Optional.of(delivered.face());
            case Active active -> Optional.of(active.face());
            case Blocked blocked -> Optional.of(blocked.face());
            case Expired expired -> Optional.of(expired.face());
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
    ///
    /// @param extended whether its one extension is used up
    /// @param reminded whether its holder was told that it wants renewal
    record Active(CardFace face, boolean extended, boolean reminded) implements Card {

        Active(CardFace face) {
            this(face, false, false);
        }
    }

    /// Not accepted for now; what it was is what it becomes again.
    record Blocked(CardFace face, Card before, BlockReason reason) implements Card {}

    /// Its last day has passed. It may still be renewed, and its holder still reads the file.
    record Expired(CardFace face) implements Card {}

    /// Not accepted any more.
    record Ended(CardFace face, EndReason reason) implements Card {}
}

package city.healthcard.card.lifecycle;

/// What may be done with a card.
public sealed interface Card {

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
    record Blocked(CardFace face, Card before) implements Card {}

    /// Not accepted any more.
    record Ended(CardFace face, EndReason reason) implements Card {}
}

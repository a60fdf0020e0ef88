package city.healthcard.card.distribution;

import city.healthcard.card.id.ConsignmentId;
import java.time.LocalDate;

/// Where a card of a consignment is. Exactly one at a time: cards are never in two places and never in
/// none.
public sealed interface Place {

    /// It was not in the parcel, or was lost since.
    record Missing() implements Place {}

    /// In the branch's drawer, to be handed out, mailed or sent elsewhere.
    ///
    /// @param since the day it came to lie there
    /// @param returned whether the mail brought it back
    /// @param unclaimed whether it has lain there for longer than the policy lets it
    record InDrawer(LocalDate since, boolean returned, boolean unclaimed) implements Place {

        InDrawer leftToLie() {
            return new InDrawer(since, returned, true);
        }
    }

    /// In the mail.
    record InMail(String trackingNumber) implements Place {}

    /// With its holder, or with whom the holder sent.
    record WithHolder() implements Place {}

    /// On its way to another branch, or to the mail room, in another consignment.
    record Redirected(ConsignmentId to) implements Place {}

    /// Locked away until a second person destroys it, or somebody spares it.
    ///
    /// @param by who set it aside, as a pseudonym: never the one who destroys it
    record SetAside(InDrawer before, DestructionGround ground, String by) implements Place {}

    /// There is no such card any more.
    record Destroyed() implements Place {}
}

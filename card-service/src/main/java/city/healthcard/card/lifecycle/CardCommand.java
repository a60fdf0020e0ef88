package city.healthcard.card.lifecycle;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of a card.
public sealed interface CardCommand {

    /// Let it be this citizen's.
    ///
    /// @param policy the version that set its expiry
    record IssueCard(CardFace face, String policy) implements CardCommand {}

    /// The maker has made it.
    record RecordMade(BatchId batch) implements CardCommand {}

    /// It is handed to its holder.
    record DeliverCard(LocalDate on) implements CardCommand {}

    /// Its holder puts it to use.
    record ActivateCard(LocalDate on) implements CardCommand {}

    /// Nobody shall accept it for now.
    record BlockCard(BlockReason reason) implements CardCommand {}

    /// It may be accepted again.
    ///
    /// @param reasons that whoever asks may lift
    record UnblockCard(Set<BlockReason> reasons) implements CardCommand {

        public UnblockCard {
            reasons = Set.copyOf(reasons);
        }
    }

    /// A temporary card is needed for longer.
    ///
    /// @param by who lets it be, as a pseudonym
    record ExtendCard(ExtensionReason reason, String by, LocalDate on, CardPolicy policy) implements CardCommand {}

    /// Let it be used for another term.
    ///
    /// @param confirmed the last day that whoever issued it has confirmed; none for a card of our own
    record RenewCard(
            LocalDate on, CardPolicy policy, @Nullable LocalDate confirmed) implements CardCommand {

        public RenewCard(LocalDate on, CardPolicy policy) {
            this(on, policy, null);
        }
    }

    /// A day has come on which its term may be near its end, or over.
    record ReviewTerm(LocalDate on, CardPolicy policy) implements CardCommand {}

    /// Its holder is a person of its own again: it may be accepted, unless something else stands in the way.
    record UnblockAfterUnmerge() implements CardCommand {}

    /// Nobody shall ever accept it again.
    record EndCard(EndReason reason, LocalDate on) implements CardCommand {}
}

package city.healthcard.card.lifecycle;

import java.util.Set;

/// Why a card is not to be accepted for now.
public enum BlockReason {
    /// The holder cannot find it.
    LOST,
    /// It was taken from the holder.
    STOLEN,
    /// Somebody used it that should not.
    MISUSED,
    /// The bureau looks into something.
    SUSPENDED,
    /// Its holder is one person with somebody who carries another card.
    MERGED;

    /// What a holder who has found the card again may lift.
    public static final Set<BlockReason> OF_THE_HOLDER = Set.of(LOST, STOLEN);

    /// What a bank may lift: all but what the bureau looks into.
    public static final Set<BlockReason> OF_A_BANK = Set.of(LOST, STOLEN, MISUSED);

    /// What the bureau and the card office may lift. What a merge has blocked works again when the merge is
    /// taken back.
    public static final Set<BlockReason> OF_THE_BUREAU = Set.of(LOST, STOLEN, MISUSED, SUSPENDED);

    /// Whether a card that is blocked for the other reason is to be blocked for this one instead, so that not
    /// everybody who may lift the other lifts this one with it. What is lost while its holder is merged
    /// stays lost after an unmerge.
    boolean isStrongerThan(BlockReason other) {
        return strength() > other.strength();
    }

    private int strength() {
        return switch (this) {
            case MERGED -> 0;
            case LOST, STOLEN -> 1;
            case MISUSED -> 2;
            case SUSPENDED -> 3;
        };
    }
}

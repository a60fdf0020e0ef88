package city.healthcard.records.share;

import city.healthcard.eventsourcing.Refusal;

/// Why a link was not made, opened or revoked.
public enum ShareRefusal implements Refusal {
    /// There is none, it is over, closed or taken back, or somebody else's: the answer does not tell.
    UNKNOWN("share.unknown"),
    /// It would be over before it begins, or last longer than the policy allows.
    NOT_FOR_SO_LONG("share.not-for-so-long"),
    /// The period ends before it begins.
    NO_PERIOD("share.no-period");

    private final String code;

    ShareRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

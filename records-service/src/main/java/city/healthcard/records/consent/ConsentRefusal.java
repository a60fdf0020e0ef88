package city.healthcard.records.consent;

import city.healthcard.eventsourcing.Refusal;

/// Why a consent was not given, changed or withdrawn.
public enum ConsentRefusal implements Refusal {
    /// There is none, or it is somebody else's: the answer does not tell.
    UNKNOWN("consent.unknown"),
    /// It was withdrawn; another one can be given.
    WITHDRAWN("consent.withdrawn"),
    /// For everybody, and opening nothing: it would say nothing.
    OPENS_NOTHING("consent.opens-nothing"),
    /// It ends before it begins, or is over already.
    OVER("consent.over"),
    /// Longer than the policy allows.
    TOO_LONG("consent.too-long");

    private final String code;

    ConsentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

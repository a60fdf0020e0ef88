package city.healthcard.audit.accessalert;

import city.healthcard.eventsourcing.Refusal;

/// Why an alert is not raised, or does not do what is asked.
public enum AlertRefusal implements Refusal {
    /// There is none, or it is about whoever asks.
    UNKNOWN("access-alert.unknown"),
    /// What was seen is within the rule's limit.
    WITHIN_LIMIT("access-alert.within-limit"),
    /// Another looks into it, or nobody does.
    NOT_HELD("access-alert.not-held"),
    ALREADY_CLOSED("access-alert.already-closed");

    private final String code;

    AlertRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package city.healthcard.audit.accesscase;

import city.healthcard.eventsourcing.Refusal;

/// Why a case does not do what is asked.
public enum CaseRefusal implements Refusal {
    UNKNOWN("access-case.unknown"),
    /// Who read, or tried to, does not look into it.
    OWN_ACCESS("access-case.own-access"),
    /// Another looks into it, or nobody does.
    NOT_HELD("access-case.not-held"),
    ALREADY_CLOSED("access-case.already-closed");

    private final String code;

    CaseRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

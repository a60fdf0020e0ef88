package city.healthcard.card.claim;

import city.healthcard.eventsourcing.Refusal;

/// Why a claim was refused.
public enum ClaimRefusal implements Refusal {
    /// It belongs to somebody else.
    TAKEN("claim.taken");

    private final String code;

    ClaimRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

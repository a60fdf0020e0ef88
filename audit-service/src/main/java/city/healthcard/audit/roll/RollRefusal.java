package city.healthcard.audit.roll;

import city.healthcard.eventsourcing.Refusal;

/// Why a day is not closed.
public enum RollRefusal implements Refusal {
    /// It is not over in Shanghai.
    DAY_NOT_OVER("roll.day-not-over");

    private final String code;

    RollRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

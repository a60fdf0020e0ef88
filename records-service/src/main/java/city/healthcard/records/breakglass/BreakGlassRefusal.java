package city.healthcard.records.breakglass;

import city.healthcard.eventsourcing.Refusal;

/// Why something was not done.
public enum BreakGlassRefusal implements Refusal {
    UNKNOWN("break-glass.unknown"),
    ALREADY_DONE("break-glass.already-done"),
    BY_SAME_PERSON("break-glass.by-same-person"),
    ALREADY_REVIEWED("break-glass.already-reviewed");

    private final String code;

    BreakGlassRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
